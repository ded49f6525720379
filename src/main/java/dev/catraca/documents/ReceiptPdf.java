package dev.catraca.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws the receipt of a payment as a PDF, by the template pdf/receipt.jte. */
@Component
class ReceiptPdf {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource messages;

    ReceiptPdf(MessageSource messages) {
        this.messages = messages;
    }

    byte[] render(ReceiptDocument receipt) {
        var output = new StringOutput();
        var texts = new InvoicePdf.Texts(messages, receipt.show().locale());
        templates.render("pdf/receipt.jte", Map.of("receipt", receipt, "texts", texts), output);
        return SealedHtml.toPdf(output.toString(), receipt.issuer().brand().name());
    }
}
