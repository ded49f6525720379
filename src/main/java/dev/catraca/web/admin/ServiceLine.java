package dev.catraca.web.admin;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.orders.Order;
import dev.catraca.services.ServiceInstance;
import dev.catraca.services.ServiceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service as the contact card lists it: what it is, whose, what it runs on, who shares it, and how to pay for it. */
public record ServiceLine(
        ServiceInstance service,
        Product product,
        @Nullable Customer owner,
        @Nullable Order order,
        @Nullable String basePlan,
        List<Customer> sharedWith,
        @Nullable WayToPay pay) {

    public String address() {
        return "/admin/services/" + service.id();
    }

    public boolean isWaiting() {
        return service.state() == ServiceState.WAITING;
    }
}
