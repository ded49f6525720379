package dev.catraca.web.admin;

import dev.catraca.kernel.Refusal;
import dev.catraca.mailtexts.MailTextKey;
import dev.catraca.notifications.MessageKind;
import dev.catraca.web.Languages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** One text, and where it is edited: which mail, in which language. */
public record MailTextAddress(MessageKind kind, String language) {

    /** Made-up addresses lead nowhere. */
    static MailTextAddress of(String word, String language) {
        var spoken = Languages.ALL.stream().map(Locale::toLanguageTag).anyMatch(language::equals);
        return Arrays.stream(MessageKind.values())
                .filter(kind -> spoken && kind.isEditable() && word(kind).equals(word))
                .findFirst()
                .map(kind -> new MailTextAddress(kind, language))
                .orElseThrow(() -> new Refusal.NotFound("id"));
    }

    public String path() {
        return "/admin/settings/emails/%s/%s".formatted(word(kind), language);
    }

    public MailTextAddress in(Locale other) {
        return new MailTextAddress(kind, other.toLanguageTag());
    }

    boolean isAmong(Set<MailTextKey> own) {
        return own.contains(new MailTextKey(kind.name(), language));
    }

    /** {@code access-open}. */
    private static String word(MessageKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
