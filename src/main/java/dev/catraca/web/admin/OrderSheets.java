package dev.catraca.web.admin;

import dev.catraca.audit.Audit;
import dev.catraca.catalog.Catalog;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.OrderId;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.subscriptions.Subscriptions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what an order's page shows. */
@Component
class OrderSheets {

    private final Orders orders;
    private final Customers customers;
    private final Catalog catalog;
    private final Invoices invoices;
    private final Subscriptions subscriptions;
    private final Audit audit;
    private final OrganizationClock clock;

    OrderSheets(
            Orders orders,
            Customers customers,
            Catalog catalog,
            Invoices invoices,
            Subscriptions subscriptions,
            Audit audit,
            OrganizationClock clock) {
        this.orders = orders;
        this.customers = customers;
        this.catalog = catalog;
        this.invoices = invoices;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.clock = clock;
    }

    OrderSheet open(OrderId id) {
        var order = orders.get(id);
        var first = PageRequest.of(null, null);
        return new OrderSheet(
                order,
                customers.get(order.customer()),
                order.student() == null ? null : customers.get(order.student()),
                catalog.product(order.product()),
                order.basePlan() == null ? null : catalog.basePlan(order.basePlan()),
                subscriptions.of(List.of(id)).get(id),
                invoices.list(InvoiceFilter.ofOrder(id.value()), first).rows(),
                audit.of(id.value(), first).rows(),
                clock.today());
    }
}
