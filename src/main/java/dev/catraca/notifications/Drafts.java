package dev.catraca.notifications;

import dev.catraca.documents.Brand;
import dev.catraca.mailtexts.MailText;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mails nobody gets: a text that somebody is writing, filled with examples. */
@Component
class Drafts {

    private final Composer composer;
    private final Wordings wordings;
    private final Samples samples;
    private final SenderRows senders;
    private final SmtpRows smtp;

    Drafts(Composer composer, Wordings wordings, Samples samples, SenderRows senders, SmtpRows smtp) {
        this.composer = composer;
        this.wordings = wordings;
        this.samples = samples;
        this.senders = senders;
        this.smtp = smtp;
    }

    /** As typed so far: a placeholder that does not exist stands there as it is. */
    Letter of(MessageKind kind, String language, MailText typed) {
        var text = typed.map(wordings.placeholders(kind, language)::named);
        var brand = composer.brand();
        return write(new Stationery(brand, text, from(brand)), kind, samples.reader(language));
    }

    /** In the saved words, and in a brand that nobody wears yet. */
    Letter of(MessageKind kind, String language, Brand brand) {
        return write(new Stationery(brand, wordings.of(kind, language), from(brand)), kind, samples.reader(language));
    }

    /** To be sent to whoever writes it, once it is what could be saved. */
    Letter toSend(MessageKind kind, Recipient writer, MailText typed) {
        var text = wordings.check(kind, writer.language(), typed);
        return write(new Stationery(composer.brand(), text), kind, writer);
    }

    /** What the mail fills in, by example. */
    List<Placeholder> placeholders(MessageKind kind, String language) {
        var values = new HashMap<>(samples.of(kind, language));
        values.put("brand", composer.brand().name());
        values.put("name", samples.reader(language).name());
        return wordings.placeholders(kind, language).words().entrySet().stream()
                .map(word -> new Placeholder(word.getKey(), word.getValue(), values.getOrDefault(word.getKey(), "")))
                .toList();
    }

    private String from(Brand brand) {
        var name = senders.find().map(Sender::name).orElse(brand.name());
        return smtp.find()
                .map(server -> "%s <%s>".formatted(name, server.shown().senderEmail()))
                .orElse(name);
    }

    private Letter write(Stationery stationery, MessageKind kind, Recipient reader) {
        return composer.preview(stationery, kind, reader, samples.of(kind, reader.language()));
    }
}
