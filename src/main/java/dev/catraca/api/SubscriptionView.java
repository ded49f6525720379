package dev.catraca.api;

import dev.catraca.orders.OrderId;
import dev.catraca.subscriptions.Subscription;
import dev.catraca.subscriptions.SubscriptionId;
import dev.catraca.subscriptions.SubscriptionState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A subscription as answered. */
record SubscriptionView(
        SubscriptionId id,
        OrderId orderId,
        SubscriptionState state,
        PeriodView currentPeriod,
        @Nullable LocalDate nextInvoiceOn,
        Instant createdAt) {

    static SubscriptionView of(Subscription subscription) {
        return new SubscriptionView(
                subscription.id(),
                subscription.order(),
                subscription.state(),
                PeriodView.of(subscription.currentPeriod()),
                subscription.nextInvoiceOn(),
                subscription.createdAt());
    }
}
