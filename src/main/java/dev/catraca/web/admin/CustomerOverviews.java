package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.INVOICES_READ;
import static dev.catraca.identity.Permission.ORDERS_READ;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.services.ServiceFilter;
import dev.catraca.services.ServiceInstance;
import dev.catraca.services.Services;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Gathers the first tab of the contact card, as far as its reader may see. */
@Component
class CustomerOverviews {

    private static final PageRequest SOME = PageRequest.of(8, null);
    private static final PageRequest LATEST = PageRequest.of(5, null);

    private final Customers customers;
    private final Services services;
    private final Orders orders;
    private final Invoices invoices;
    private final SoldThings sold;
    private final OrganizationClock clock;

    CustomerOverviews(
            Customers customers,
            Services services,
            Orders orders,
            Invoices invoices,
            SoldThings sold,
            OrganizationClock clock) {
        this.customers = customers;
        this.services = services;
        this.orders = orders;
        this.invoices = invoices;
        this.sold = sold;
        this.clock = clock;
    }

    CustomerOverview of(Customer customer, Screen screen) {
        var id = customer.id();
        Page<ServiceInstance> owned = ifMay(screen.can(ACCESS_READ), () -> services.list(ServiceFilter.of(id), SOME));
        Page<ServiceInstance> shared =
                ifMay(screen.can(ACCESS_READ), () -> services.list(ServiceFilter.sharedWith(id), SOME));
        Page<Order> agreed = ifMay(screen.can(ORDERS_READ), () -> orders.list(OrderFilter.of(id), SOME));
        Page<Invoice> asked = ifMay(screen.can(INVOICES_READ), () -> invoices.list(InvoiceFilter.of(id), LATEST));
        return new CustomerOverview(
                alike(id),
                sold.services(owned.rows(), screen),
                owned.next() != null,
                sold.plans(agreed.rows(), screen),
                agreed.next() != null,
                sold.services(shared.rows(), screen),
                asked.rows(),
                clock.today());
    }

    private List<Customer> alike(CustomerId id) {
        var alike = customers.duplicatesAmong(List.of(id)).getOrDefault(id, List.of());
        return alike.isEmpty() ? List.of() : List.copyOf(customers.all(alike).values());
    }

    private static <T> Page<T> ifMay(boolean may, Supplier<Page<T>> read) {
        return may ? read.get() : new Page<>(List.of(), null);
    }
}
