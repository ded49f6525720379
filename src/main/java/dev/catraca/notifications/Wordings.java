package dev.catraca.notifications;

import dev.catraca.kernel.Refusal;
import dev.catraca.mailtexts.MailText;
import dev.catraca.mailtexts.MailTextKey;
import dev.catraca.mailtexts.MailTexts;
import dev.catraca.mailtexts.Placeholders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of each kind of mail: the organization's where it has its own, ours where it does not. */
@Component
class Wordings {

    /** Filled in every mail; our own texts know them as {0} and {1}. */
    private static final List<String> ALWAYS = List.of("brand", "name");

    private final MessageSource texts;
    private final MailTexts own;

    Wordings(MessageSource texts, MailTexts own) {
        this.texts = texts;
        this.own = own;
    }

    /** With its placeholders by name. */
    MailText of(MessageKind kind, String language) {
        return own.find(key(kind, language)).orElseGet(() -> standard(kind, language));
    }

    MailText standard(MessageKind kind, String language) {
        var locale = Locale.forLanguageTag(language);
        var names = names(kind).map(name -> "{" + name + "}").toArray();
        return new MailText(
                texts.getMessage(kind.key("subject"), names, locale),
                texts.getMessage(kind.key("heading"), names, locale),
                texts.getMessage(kind.key("body"), names, locale),
                kind.linked() ? texts.getMessage(kind.key("button"), names, locale) : null,
                texts.getMessage(kind.key("note"), names, locale));
    }

    void change(MessageKind kind, String language, MailText typed) {
        refuseOthers(kind);
        own.change(key(kind, language), fitting(kind, typed), placeholders(kind, language), standard(kind, language));
    }

    void reset(MessageKind kind, String language) {
        refuseOthers(kind);
        own.reset(key(kind, language), standard(kind, language));
    }

    /** As it would be kept. */
    MailText check(MessageKind kind, String language, MailText typed) {
        return own.check(fitting(kind, typed), placeholders(kind, language));
    }

    Placeholders placeholders(MessageKind kind, String language) {
        var words = new LinkedHashMap<String, String>();
        names(kind).forEach(name -> words.put(name, word(name, language)));
        return new Placeholders(words);
    }

    private String word(String name, String language) {
        return Objects.requireNonNull(
                texts.getMessage("mail.placeholder." + name, null, name, Locale.forLanguageTag(language)));
    }

    static MailTextKey key(MessageKind kind, String language) {
        return new MailTextKey(kind.name(), language);
    }

    private static Stream<String> names(MessageKind kind) {
        return Stream.concat(ALWAYS.stream(), kind.parameters().stream());
    }

    private static MailText fitting(MessageKind kind, MailText typed) {
        var button = kind.linked() ? Objects.requireNonNullElse(typed.button(), "") : null;
        return new MailText(typed.subject(), typed.heading(), typed.body(), button, typed.note());
    }

    private static void refuseOthers(MessageKind kind) {
        if (!kind.isEditable()) {
            throw new Refusal.NotFound("id");
        }
    }
}
