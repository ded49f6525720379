package dev.catraca.services;

import dev.catraca.customers.CustomerId;
import dev.catraca.orders.OrderId;
import org.jspecify.annotations.Nullable;

/** Which services to list; null for any. */
public record ServiceFilter(
        @Nullable CustomerId customer,
        @Nullable CustomerId sharedWith,
        @Nullable OrderId order,
        @Nullable ServiceState state) {

    public static ServiceFilter of(CustomerId customer) {
        return new ServiceFilter(customer, null, null, null);
    }

    /** Those of others that this customer may use. */
    public static ServiceFilter sharedWith(CustomerId customer) {
        return new ServiceFilter(null, customer, null, null);
    }
}
