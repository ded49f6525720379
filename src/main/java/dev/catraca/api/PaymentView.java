package dev.catraca.api;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Money;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.PaymentState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment as answered: what the invoice took, and the excess that became credit. */
record PaymentView(
        PaymentId id,
        InvoiceId invoiceId,
        CustomerId customerId,
        Money amount,
        Money applied,
        Money credited,
        Money refunded,
        PaymentMethod method,
        LocalDate receivedOn,
        @Nullable String reference,
        PaymentState state,
        @Nullable Instant reversedAt,
        @Nullable String reversalReason,
        Instant createdAt) {

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.invoice(),
                payment.customer(),
                payment.amount(),
                payment.applied(),
                payment.credited(),
                payment.refunded(),
                payment.method(),
                payment.receivedOn(),
                payment.reference(),
                payment.state(),
                payment.reversedAt(),
                payment.reversalReason(),
                payment.createdAt());
    }
}
