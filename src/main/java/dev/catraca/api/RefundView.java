package dev.catraca.api;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.LineId;
import dev.catraca.kernel.Money;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.Refund;
import dev.catraca.payments.RefundId;
import dev.catraca.payments.RefundTo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refund as answered: {@code applied} of it was the invoice's money, the rest had been the customer's credit. */
record RefundView(
        RefundId id,
        PaymentId paymentId,
        InvoiceId invoiceId,
        CustomerId customerId,
        Money amount,
        Money applied,
        List<LineId> items,
        RefundTo to,
        String reason,
        LocalDate refundedOn,
        @Nullable Instant reversedAt,
        @Nullable String reversalReason,
        Instant createdAt) {

    static RefundView of(Refund refund) {
        return new RefundView(
                refund.id(),
                refund.payment(),
                refund.invoice(),
                refund.customer(),
                refund.amount(),
                refund.applied(),
                refund.lines(),
                refund.to(),
                refund.reason(),
                refund.refundedOn(),
                refund.reversedAt(),
                refund.reversalReason(),
                refund.createdAt());
    }
}
