package dev.catraca.notifications;

import dev.catraca.documents.Brand;
import dev.catraca.documents.Documents;
import dev.catraca.notifications.LetterContent.Button;
import dev.catraca.notifications.LetterContent.Fact;
import dev.catraca.notifications.MessageRows.Body;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a mail out. What people typed only ever enters as text: the texts around it are ours, and hold no logic. */
@Component
class Composer {

    private static final String MASK = "••••••";
    private static final String PARAGRAPHS = "\n+";
    private static final Pattern SECRET = Pattern.compile("^(https?://[^/]+/[^/]{0,12})?.*$");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource texts;
    private final Documents documents;
    private final Vault vault;

    Composer(MessageSource texts, Documents documents, Vault vault) {
        this.texts = texts;
        this.documents = documents;
        this.vault = vault;
    }

    /** With its real link, for its reader only. */
    Letter open(Message message, Body body) {
        var link = vault.open(body.sealedLink());
        return letter(message, body, link, link);
    }

    /** As everybody else may see it. */
    Letter masked(Message message, Body body) {
        if (!message.kind().linked()) {
            return letter(message, body, null, null);
        }
        var link = vault.open(body.sealedLink());
        return letter(message, body, "#", link == null ? MASK : mask(link));
    }

    Brand brand() {
        return documents.brand();
    }

    /** {@code fatura-1042.pdf}, in the reader's language. */
    String fileName(Message message, String number) {
        return texts.getMessage("mail.invoice.file", null, Locale.forLanguageTag(message.language())) + "-" + number
                + ".pdf";
    }

    private static String mask(String link) {
        return SECRET.matcher(link).replaceFirst("$1/" + MASK);
    }

    private Letter letter(Message message, Body body, @Nullable String address, @Nullable String shown) {
        var kind = message.kind();
        var brand = brand();
        var locale = Locale.forLanguageTag(message.language());
        var values = new ArrayList<Object>(List.of(brand.name(), greeted(message)));
        kind.parameters().forEach(name -> values.add(body.parameters().getOrDefault(name, "")));
        var given = values.toArray();
        var facts = kind.facts().stream()
                .map(name -> new Fact(
                        texts.getMessage("mail.fact." + name, null, locale),
                        body.parameters().getOrDefault(name, "")))
                .toList();
        var button = address == null || shown == null
                ? null
                : new Button(texts.getMessage(kind.key("button"), given, locale), address, shown);
        var content = new LetterContent(
                message.language(),
                brand,
                OneLine.of(texts.getMessage(kind.key("subject"), given, locale)),
                texts.getMessage(kind.key("heading"), given, locale),
                List.of(texts.getMessage(kind.key("body"), given, locale).split(PARAGRAPHS)),
                facts,
                button,
                texts.getMessage("mail.link_hint", null, locale),
                texts.getMessage(kind.key("note"), given, locale),
                texts.getMessage("mail.footer", given, locale));
        return new Letter(content.subject(), html(content), content.plain());
    }

    /** Who was only ever known by their mailbox is called by it. */
    private static String greeted(Message message) {
        return message.recipientName().isBlank() ? message.recipientEmail() : message.recipientName();
    }

    private String html(LetterContent content) {
        var output = new StringOutput();
        templates.render("mail/letter.jte", Objects.requireNonNull(content), output);
        return output.toString();
    }
}
