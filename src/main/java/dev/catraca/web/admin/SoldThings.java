package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.INVOICES_READ;
import static dev.catraca.identity.Permission.ORDERS_READ;

import dev.catraca.catalog.BasePlan;
import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.Catalog;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrderId;
import dev.catraca.orders.Orders;
import dev.catraca.services.ServiceInstance;
import dev.catraca.subscriptions.Subscriptions;
import dev.catraca.web.Screen;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dresses services and orders with all that a list shows beside them: one query by kind of thing, however many rows. */
@Component
class SoldThings {

    private final Catalog catalog;
    private final Customers customers;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final Invoices invoices;
    private final PaymentLinks links;

    SoldThings(
            Catalog catalog,
            Customers customers,
            Orders orders,
            Subscriptions subscriptions,
            Invoices invoices,
            PaymentLinks links) {
        this.catalog = catalog;
        this.customers = customers;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.links = links;
    }

    List<ServiceLine> services(List<ServiceInstance> some, Screen screen) {
        if (some.isEmpty()) {
            return List.of();
        }
        var products = catalog.products(
                some.stream().map(ServiceInstance::product).distinct().toList());
        var people = customers.all(
                some.stream().flatMap(SoldThings::people).distinct().toList());
        var agreed = agreed(some, screen);
        var plans = basePlans(agreed.values());
        var pay = waysToPay(some.stream().map(ServiceInstance::invoice), screen);
        return some.stream()
                .map(service -> {
                    var order = service.order() == null ? null : agreed.get(service.order());
                    return new ServiceLine(
                            service,
                            Objects.requireNonNull(products.get(service.product())),
                            people.get(service.customer()),
                            order,
                            basePlan(order, plans),
                            known(service.sharedWith(), people),
                            pay.get(service.invoice()));
                })
                .toList();
    }

    List<PlanLine> plans(List<Order> some, Screen screen) {
        if (some.isEmpty()) {
            return List.of();
        }
        var contracts = subscriptions.of(some.stream().map(Order::id).toList());
        var plans = basePlans(some);
        var pay = waysToPay(
                some.stream().map(Order::invoice).filter(Objects::nonNull).map(Objects::requireNonNull), screen);
        return some.stream()
                .map(order -> new PlanLine(
                        order,
                        contracts.get(order.id()),
                        basePlan(order, plans),
                        order.invoice() == null ? null : pay.get(order.invoice())))
                .toList();
    }

    private static Stream<CustomerId> people(ServiceInstance service) {
        return Stream.concat(Stream.of(service.customer()), service.sharedWith().stream());
    }

    private Map<OrderId, Order> agreed(List<ServiceInstance> some, Screen screen) {
        var ids = some.stream()
                .map(ServiceInstance::order)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return ids.isEmpty() || !screen.can(ORDERS_READ) ? Map.of() : orders.all(ids);
    }

    private Map<BasePlanId, BasePlan> basePlans(Collection<Order> some) {
        var ids = some.stream()
                .map(Order::basePlan)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : catalog.basePlans(ids);
    }

    private static @Nullable String basePlan(@Nullable Order order, Map<BasePlanId, BasePlan> plans) {
        var plan = order == null || order.basePlan() == null ? null : plans.get(order.basePlan());
        return plan == null ? null : plan.name();
    }

    /** Only of what is still open, and only for who may see invoices. */
    private Map<InvoiceId, WayToPay> waysToPay(Stream<InvoiceId> some, Screen screen) {
        if (!screen.can(INVOICES_READ)) {
            return Map.of();
        }
        return invoices.all(some.distinct().toList()).values().stream()
                .filter(invoice -> invoice.status() == InvoiceStatus.OPEN)
                .map(invoice -> new WayToPay(invoice, links.url(invoice)))
                .collect(Collectors.toMap(pay -> pay.invoice().id(), pay -> pay));
    }

    private static List<Customer> known(List<CustomerId> ids, Map<CustomerId, Customer> people) {
        return ids.stream()
                .filter(people::containsKey)
                .map(people::get)
                .map(Objects::requireNonNull)
                .toList();
    }
}
