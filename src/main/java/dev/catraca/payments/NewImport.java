package dev.catraca.payments;

import dev.catraca.invoices.InvoiceId;
import org.jspecify.annotations.Nullable;

/** One of many payments recorded at once; the invoice is named by its id or by its number. */
public record NewImport(
        @Nullable InvoiceId invoice, @Nullable Long number, NewPayment payment) {

    static NewImport of(InvoiceId invoice, NewPayment payment) {
        return new NewImport(invoice, null, payment);
    }
}
