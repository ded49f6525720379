package dev.catraca.payments;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Money;
import dev.catraca.ledger.EntryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payer's bank asks for a payment back. Nothing moves while it is open; lost, {@code applied} of the amount was the
 * invoice's money and {@code credited} the customer's credit.
 */
public record Dispute(
        DisputeId id,
        PaymentId payment,
        InvoiceId invoice,
        CustomerId customer,
        Money amount,
        DisputeState state,
        String reason,
        @Nullable String outcomeReason,
        Instant openedAt,
        @Nullable Instant closedAt,
        Money applied,
        Money credited,
        @Nullable EntryId entry) {

    /** Whether the money is with the bank: asked for, or lost. */
    public boolean stands() {
        return state != DisputeState.WON;
    }
}
