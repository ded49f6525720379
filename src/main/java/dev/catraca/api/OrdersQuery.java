package dev.catraca.api;

import dev.catraca.customers.CustomerId;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.OrderState;
import org.jspecify.annotations.Nullable;

/** Which orders are asked for. */
record OrdersQuery(
        @Nullable CustomerId customerId,
        @Nullable OrderState state,
        @Nullable Long number) {

    OrderFilter filter() {
        return new OrderFilter(customerId, state, number);
    }
}
