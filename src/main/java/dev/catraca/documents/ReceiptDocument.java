package dev.catraca.documents;

import dev.catraca.documents.InvoiceDocument.Issuer;
import dev.catraca.documents.InvoiceDocument.Line;
import dev.catraca.documents.InvoiceDocument.Payer;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Show;
import dev.catraca.payments.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the receipt of one payment says. Left is what the invoice still owes today. */
public record ReceiptDocument(
        Show show,
        Issuer issuer,
        Payer payer,
        String invoiceNumber,
        List<Line> lines,
        Money total,
        Money amount,
        Money credited,
        Money refunded,
        Money left,
        PaymentMethod method,
        LocalDate receivedOn,
        @Nullable String reference) {}
