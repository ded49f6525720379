package dev.catraca.subscriptions;

import dev.catraca.orders.OrdersCancelled;
import dev.catraca.orders.OrdersPlaced;
import dev.catraca.organizations.OrganizationClock;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever a recurring order is placed it gets its subscription and first period; when it is called off, both end. */
@Component
class OrderPolicy {

    private final SubscriptionRows rows;
    private final OrganizationClock clock;

    OrderPolicy(SubscriptionRows rows, OrganizationClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void on(OrdersPlaced event) {
        event.orders().stream()
                .filter(placed -> !placed.order().recurrence().isOneTime())
                .forEach(this::begin);
    }

    private void begin(OrdersPlaced.Placed placed) {
        var order = placed.order();
        var period = Objects.requireNonNull(placed.invoice().period());
        var state = order.trialDays() > 0 ? SubscriptionState.TRIALING : SubscriptionState.ACTIVE;
        var nextInvoiceOn = order.recurrence().hasPeriod(1) ? period.until() : null;
        var subscription = new Subscription(
                SubscriptionId.next(), order.id(), state, period.from(), period, nextInvoiceOn, clock.instant());
        rows.insert(subscription);
        rows.insertPeriod(subscription.id(), 1, period, placed.invoice());
    }

    @EventListener
    void on(OrdersCancelled event) {
        event.orders().forEach(order -> rows.cancel(order.id()));
    }
}
