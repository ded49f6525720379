package dev.catraca.api;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.orders.OrderId;
import dev.catraca.services.ServiceId;
import dev.catraca.services.ServiceInstance;
import dev.catraca.services.ServiceState;
import dev.catraca.services.SuspendedFor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service as answered; {@code since} is when its present state began. */
record ServiceView(
        ServiceId id,
        CustomerId customerId,
        @Nullable OrderId orderId,
        InvoiceId invoiceId,
        ProductId productId,
        ServiceState state,
        @Nullable SuspendedFor suspendedFor,
        Instant since,
        List<CustomerId> sharedWith,
        Instant createdAt) {

    static ServiceView of(ServiceInstance service) {
        return new ServiceView(
                service.id(),
                service.customer(),
                service.order(),
                service.invoice(),
                service.product(),
                service.state(),
                service.suspendedFor(),
                service.since(),
                service.sharedWith(),
                service.createdAt());
    }
}
