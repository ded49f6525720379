package dev.catraca.web.admin;

import dev.catraca.orders.Order;
import dev.catraca.subscriptions.Subscription;
import org.jspecify.annotations.Nullable;

/** An order as the contact card lists it: its contract if it recurs, and how to pay for it while it waits. */
public record PlanLine(
        Order order,
        @Nullable Subscription subscription,
        @Nullable String basePlan,
        @Nullable WayToPay pay) {

    public String address() {
        return "/admin/orders/" + order.id();
    }
}
