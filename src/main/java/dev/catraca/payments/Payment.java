package dev.catraca.payments;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Money;
import dev.catraca.ledger.EntryId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money received for an invoice: the part applied to it and the excess that became the customer's credit. */
public record Payment(
        PaymentId id,
        InvoiceId invoice,
        CustomerId customer,
        Money amount,
        Money applied,
        Money refunded,
        PaymentMethod method,
        LocalDate receivedOn,
        @Nullable String reference,
        PaymentState state,
        EntryId entry,
        Instant createdAt,
        @Nullable Instant reversedAt,
        @Nullable String reversalReason) {

    public Money credited() {
        return amount.minus(applied);
    }

    /** What of it is still here. */
    public Money left() {
        return state == PaymentState.REVERSED ? Money.zero(amount.currency()) : amount.minus(refunded);
    }
}
