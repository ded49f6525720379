package dev.catraca.api;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Money;
import dev.catraca.payments.Dispute;
import dev.catraca.payments.DisputeId;
import dev.catraca.payments.DisputeState;
import dev.catraca.payments.PaymentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dispute as answered; nothing moves until it is lost. */
record DisputeView(
        DisputeId id,
        PaymentId paymentId,
        InvoiceId invoiceId,
        CustomerId customerId,
        Money amount,
        DisputeState state,
        String reason,
        @Nullable String outcomeReason,
        @Nullable Instant closedAt,
        Instant createdAt) {

    static DisputeView of(Dispute dispute) {
        return new DisputeView(
                dispute.id(),
                dispute.payment(),
                dispute.invoice(),
                dispute.customer(),
                dispute.amount(),
                dispute.state(),
                dispute.reason(),
                dispute.outcomeReason(),
                dispute.closedAt(),
                dispute.openedAt());
    }
}
