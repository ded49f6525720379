package dev.catraca.payments;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.LineId;
import dev.catraca.kernel.Money;
import dev.catraca.ledger.EntryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money of a payment that went back: {@code applied} of it was the invoice's, the rest had been the customer's credit. */
public record Refund(
        RefundId id,
        PaymentId payment,
        InvoiceId invoice,
        CustomerId customer,
        Money amount,
        Money applied,
        RefundTo to,
        List<LineId> lines,
        String reason,
        LocalDate refundedOn,
        EntryId entry,
        Instant createdAt,
        @Nullable Instant reversedAt,
        @Nullable String reversalReason) {

    public boolean stands() {
        return reversedAt == null;
    }

    Money credited() {
        return amount.minus(applied);
    }
}
