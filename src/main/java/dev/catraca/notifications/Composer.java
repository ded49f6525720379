package dev.catraca.notifications;

import dev.catraca.documents.Brand;
import dev.catraca.documents.Documents;
import dev.catraca.notifications.LetterContent.Button;
import dev.catraca.notifications.LetterContent.Fact;
import dev.catraca.notifications.MessageRows.Body;
import dev.catraca.organizations.Links;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Links links;

    Composer(MessageSource texts, Documents documents, Vault vault, Links links) {
        this.texts = texts;
        this.documents = documents;
        this.vault = vault;
        this.links = links;
    }

    /** With its real link, for its reader only. */
    Letter open(Message message, Body body) {
        var link = vault.open(body.sealedLink());
        return letter(message.kind(), message.recipient(), body.parameters(), link, link);
    }

    /** As everybody else may see it. */
    Letter masked(Message message, Body body) {
        var link = message.kind().linked() ? vault.open(body.sealedLink()) : null;
        return masked(message.kind(), message.recipient(), body.parameters(), link == null ? MASK : mask(link));
    }

    /** As it would look if it were written now, its logo inside. */
    Letter preview(MessageKind kind, Recipient recipient, Map<String, String> parameters) {
        var letter = masked(kind, recipient, parameters, links.to("/" + MASK));
        return new Letter(letter.subject(), standalone(letter.html()), letter.plain());
    }

    /** A page that needs nothing else. */
    String standalone(String html) {
        var logo = brand().logo();
        return logo == null ? html : html.replace("cid:logo", logo.dataUri());
    }

    private Letter masked(MessageKind kind, Recipient recipient, Map<String, String> parameters, String shown) {
        return kind.linked()
                ? letter(kind, recipient, parameters, "#", shown)
                : letter(kind, recipient, parameters, null, null);
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

    private Letter letter(
            MessageKind kind,
            Recipient recipient,
            Map<String, String> parameters,
            @Nullable String address,
            @Nullable String shown) {
        var brand = brand();
        var locale = Locale.forLanguageTag(recipient.language());
        var values = new ArrayList<Object>(List.of(brand.name(), greeted(recipient)));
        kind.parameters().forEach(name -> values.add(parameters.getOrDefault(name, "")));
        var given = values.toArray();
        var facts = kind.facts().stream()
                .map(name -> new Fact(
                        texts.getMessage("mail.fact." + name, null, locale), parameters.getOrDefault(name, "")))
                .toList();
        var button = address == null || shown == null
                ? null
                : new Button(texts.getMessage(kind.key("button"), given, locale), address, shown);
        var content = new LetterContent(
                recipient.language(),
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
    private static String greeted(Recipient recipient) {
        return recipient.name().isBlank() ? recipient.email() : recipient.name();
    }

    private String html(LetterContent content) {
        var output = new StringOutput();
        templates.render("mail/letter.jte", Objects.requireNonNull(content), output);
        return output.toString();
    }
}
