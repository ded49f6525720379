package dev.catraca.api;

import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Money;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrderId;
import dev.catraca.orders.OrderState;
import dev.catraca.subscriptions.Subscription;
import dev.catraca.subscriptions.SubscriptionId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order as answered; {@code total} is what each period costs before the discount. */
record OrderView(
        OrderId id,
        long number,
        CustomerId customerId,
        OfferId offerId,
        ProductId productId,
        @Nullable BasePlanId basePlanId,
        int quantity,
        Money price,
        Money basePrice,
        Money total,
        Money discount,
        @Nullable Integer discountCycles,
        RecurrenceBody recurrence,
        LocalDate firstDueOn,
        int trialDays,
        @Nullable CustomerId studentId,
        OrderState state,
        @Nullable InvoiceId invoiceId,
        @Nullable SubscriptionId subscriptionId,
        TermsBody terms,
        boolean termsIndividual,
        Instant createdAt) {

    static OrderView of(Order order, @Nullable Subscription subscription) {
        return new OrderView(
                order.id(),
                order.number(),
                order.customer(),
                order.offer(),
                order.product(),
                order.basePlan(),
                order.quantity(),
                order.price(),
                order.basePrice(),
                order.total(),
                order.discount(),
                order.discountCycles(),
                RecurrenceBody.of(order.recurrence()),
                order.firstDueOn(),
                order.trialDays(),
                order.student(),
                order.state(),
                order.invoice(),
                subscription == null ? null : subscription.id(),
                TermsBody.of(order.terms()),
                order.termsIndividual(),
                order.createdAt());
    }
}
