package dev.catraca.services;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.orders.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sold service at one customer. A trial runs before it is paid; since is when the present state began. */
public record ServiceInstance(
        ServiceId id,
        CustomerId customer,
        InvoiceId invoice,
        @Nullable OrderId order,
        ProductId product,
        boolean trial,
        ServiceState state,
        @Nullable SuspendedFor suspendedFor,
        Instant since,
        List<CustomerId> sharedWith,
        Instant createdAt) {

    public boolean isOver() {
        return state == ServiceState.TERMINATED;
    }
}
