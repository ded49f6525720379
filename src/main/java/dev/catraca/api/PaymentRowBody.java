package dev.catraca.api;

import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Money;
import dev.catraca.payments.NewImport;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of many payments; its invoice is named by id or by number. */
record PaymentRowBody(
        @Nullable InvoiceId invoiceId,
        @Nullable Long number,
        Money amount,
        PaymentMethod method,
        @Nullable LocalDate receivedOn,
        @Size(max = 200) @Nullable String reference) {

    NewImport wanted() {
        return new NewImport(invoiceId, number, new NewPayment(amount, method, receivedOn, reference));
    }
}
