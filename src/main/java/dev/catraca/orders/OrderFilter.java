package dev.catraca.orders;

import dev.catraca.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/** Which orders a list shows; null asks nothing. */
public record OrderFilter(
        @Nullable CustomerId customer,
        @Nullable OrderState state,
        @Nullable Long number) {

    public static final OrderFilter ALL = new OrderFilter(null, null, null);

    public static OrderFilter of(CustomerId customer) {
        return new OrderFilter(customer, null, null);
    }
}
