package dev.catraca.api;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.NewInvoice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be edited of an invoice: everything of a draft, of an issued one the due date. */
record InvoiceBody(
        CustomerId customerId,
        LocalDate dueOn,
        List<ItemBody> items,
        @Nullable PaymentProfileId paymentProfileId) {

    static InvoiceBody of(Invoice invoice) {
        return new InvoiceBody(
                invoice.customer(),
                invoice.dueOn(),
                invoice.lines().stream().map(ItemBody::of).toList(),
                invoice.paymentProfile());
    }

    boolean onlyMovesDueDateOf(InvoiceBody other) {
        return equals(new InvoiceBody(other.customerId, dueOn, other.items, other.paymentProfileId));
    }

    NewInvoice wanted() {
        var lines = items.stream().map(ItemBody::line).toList();
        return new NewInvoice(customerId, paymentProfileId, dueOn, lines, null, null, true);
    }
}
