package dev.catraca.notifications;

import dev.catraca.documents.Brand;
import dev.catraca.documents.Documents;
import dev.catraca.mailtexts.Placeholders;
import dev.catraca.notifications.LetterContent.Button;
import dev.catraca.notifications.LetterContent.Fact;
import dev.catraca.notifications.MessageRows.Body;
import dev.catraca.organizations.Links;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a mail out. What people typed, texts as well as names, only ever enters as text: nothing in it is run. */
@Component
class Composer {

    private static final String MASK = "••••••";
    /** As the template has it, and no text, whose brackets are escaped. */
    private static final String LOGO = "<img src=\"cid:logo\"";

    private static final String PARAGRAPHS = "\n+";
    private static final Pattern SECRET = Pattern.compile("^(https?://[^/]+/[^/]{0,12})?.*$");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource texts;
    private final Wordings wordings;
    private final Documents documents;
    private final Vault vault;
    private final Links links;

    Composer(MessageSource texts, Wordings wordings, Documents documents, Vault vault, Links links) {
        this.texts = texts;
        this.wordings = wordings;
        this.documents = documents;
        this.vault = vault;
        this.links = links;
    }

    Stationery stationery(MessageKind kind, String language) {
        return new Stationery(documents.brand(), wordings.of(kind, language));
    }

    /** With its real link, for its reader only. */
    Letter open(Stationery stationery, Message message, Body body) {
        var link = vault.open(body.sealedLink());
        return letter(stationery, message.kind(), message.recipient(), body.parameters(), link, link);
    }

    /** As everybody else may see it. */
    Letter masked(Stationery stationery, Message message, Body body) {
        var link = message.kind().linked() ? vault.open(body.sealedLink()) : null;
        var shown = link == null ? MASK : mask(link);
        return masked(stationery, message.kind(), message.recipient(), body.parameters(), shown);
    }

    /** As it would look if it were written now. */
    Letter preview(Stationery stationery, MessageKind kind, Recipient recipient, Map<String, String> parameters) {
        return masked(stationery, kind, recipient, parameters, links.to("/" + MASK));
    }

    Brand brand() {
        return documents.brand();
    }

    /** A page that needs nothing else, its logo inside. */
    static Letter standalone(Letter letter, Brand brand) {
        var logo = brand.logo();
        return logo == null
                ? letter
                : new Letter(
                        letter.subject(),
                        letter.html().replace(LOGO, "<img src=\"" + logo.dataUri() + "\""),
                        letter.plain());
    }

    /** {@code fatura-1042.pdf}, in the reader's language. */
    String fileName(Message message, String number) {
        return texts.getMessage("mail.invoice.file", null, Locale.forLanguageTag(message.language())) + "-" + number
                + ".pdf";
    }

    private static String mask(String link) {
        return SECRET.matcher(link).replaceFirst("$1/" + MASK);
    }

    private Letter masked(
            Stationery stationery,
            MessageKind kind,
            Recipient recipient,
            Map<String, String> parameters,
            String shown) {
        return kind.linked()
                ? letter(stationery, kind, recipient, parameters, "#", shown)
                : letter(stationery, kind, recipient, parameters, null, null);
    }

    private Letter letter(
            Stationery stationery,
            MessageKind kind,
            Recipient recipient,
            Map<String, String> parameters,
            @Nullable String address,
            @Nullable String shown) {
        var brand = stationery.brand();
        var locale = Locale.forLanguageTag(recipient.language());
        var values = values(kind, brand, recipient, parameters);
        var paragraphs = Arrays.stream(stationery.text().body().split(PARAGRAPHS))
                .map(paragraph -> Placeholders.fill(paragraph, values))
                .toList();
        var text = stationery.text().map(part -> Placeholders.fill(part, values));
        var label = text.button();
        var button = address == null || shown == null || label == null ? null : new Button(label, address, shown);
        var content = new LetterContent(
                recipient.language(),
                brand,
                envelope(stationery.from(), text.subject(), locale),
                OneLine.of(text.subject()),
                text.heading(),
                paragraphs,
                facts(kind, parameters, locale),
                button,
                texts.getMessage("mail.link_hint", null, locale),
                text.note(),
                texts.getMessage("mail.footer", new Object[] {brand.name()}, locale));
        return new Letter(content.subject(), html(content), content.plain());
    }

    /** What is not handed in shows nothing. */
    private static Map<String, String> values(
            MessageKind kind, Brand brand, Recipient recipient, Map<String, String> parameters) {
        var values = new HashMap<>(Map.of("brand", brand.name(), "name", greeted(recipient)));
        kind.parameters().forEach(name -> values.put(name, parameters.getOrDefault(name, "")));
        return values;
    }

    private List<Fact> envelope(@Nullable String from, String subject, Locale locale) {
        return from == null
                ? List.of()
                : List.of(
                        new Fact(texts.getMessage("mail.from", null, locale), from),
                        new Fact(texts.getMessage("mail.subject", null, locale), subject));
    }

    private List<Fact> facts(MessageKind kind, Map<String, String> parameters, Locale locale) {
        return kind.facts().stream()
                .map(name -> new Fact(
                        texts.getMessage("mail.fact." + name, null, locale), parameters.getOrDefault(name, "")))
                .toList();
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
