package dev.catraca.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws an invoice as a PDF, by the template pdf/invoice.jte. */
@Component
public class InvoicePdf {

    private static final int QR_PIXELS = 6;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource messages;

    InvoicePdf(MessageSource messages) {
        this.messages = messages;
    }

    public byte[] render(InvoiceDocument invoice) {
        return SealedHtml.toPdf(html(invoice), invoice.issuer().brand().name());
    }

    private String html(InvoiceDocument invoice) {
        var output = new StringOutput();
        var model = new java.util.HashMap<String, @Nullable Object>();
        model.put("invoice", invoice);
        model.put("texts", new Texts(messages, invoice.show().locale()));
        model.put("qr", qr(invoice));
        templates.render("pdf/invoice.jte", model, output);
        return output.toString();
    }

    private static @Nullable String qr(InvoiceDocument invoice) {
        var pix = invoice.pix();
        return pix == null || !invoice.status().isPayable()
                ? null
                : Picture.of("image/png", QrCode.of(pix.text()).png(QR_PIXELS)).dataUri();
    }

    /** The texts of one language, for the template. */
    public record Texts(MessageSource messages, Locale locale) {

        public String t(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        /** The same for a key that is put together. */
        public String of(String prefix, Enum<?> value) {
            return t(prefix + "." + value.name());
        }
    }
}
