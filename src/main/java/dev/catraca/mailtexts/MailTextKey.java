package dev.catraca.mailtexts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Which text: the kind of mail, {@code INVOICE}, and the language of its readers, {@code pt-BR}. */
public record MailTextKey(String kind, String language) {

    /** The same for the same text, so that its history can be found. */
    public UUID historyId() {
        return UUID.nameUUIDFromBytes((kind + "/" + language).getBytes(UTF_8));
    }
}
