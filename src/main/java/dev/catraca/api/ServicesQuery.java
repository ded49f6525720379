package dev.catraca.api;

import dev.catraca.customers.CustomerId;
import dev.catraca.orders.OrderId;
import dev.catraca.services.ServiceFilter;
import dev.catraca.services.ServiceState;
import org.jspecify.annotations.Nullable;

/** Which services are asked for. */
record ServicesQuery(
        @Nullable CustomerId customerId,
        @Nullable CustomerId sharedWith,
        @Nullable OrderId orderId,
        @Nullable ServiceState state) {

    ServiceFilter filter() {
        return new ServiceFilter(customerId, sharedWith, orderId, state);
    }
}
