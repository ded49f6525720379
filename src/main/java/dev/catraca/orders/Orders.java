package dev.catraca.orders;

import dev.catraca.audit.Audit;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happens to orders, one method by use case. */
@Component
@Transactional
public class Orders {

    private static final int MAX_REASON = 500;

    private final OrderRows rows;
    private final PlaceOrder place;
    private final Customers customers;
    private final Invoices invoices;
    private final OrganizationClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Orders(
            OrderRows rows,
            PlaceOrder place,
            Customers customers,
            Invoices invoices,
            OrganizationClock clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.place = place;
        this.customers = customers;
        this.invoices = invoices;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Agrees an offer with a customer: order, first invoice, and by their events the seats, the subscription and the
     * mail, in one transaction. Throws {@link Refusal.Invalid} with every bad field, {@link Refusal.Conflict}
     * {@code offer_archived} or {@code customer_archived}, {@link Refusal.NotFound} naming the field.
     */
    public Order place(NewOrder wanted) {
        var placed = place.place(wanted);
        audit.record("order", placed.order().id().value(), "placed");
        events.publishEvent(new OrdersPlaced(List.of(placed)));
        return get(placed.order().id());
    }

    /** Calls an order off now: nothing is billed any more, open invoices are voided, what it opened ends. */
    public Order cancel(OrderId id, @Nullable String reason) {
        var checks = new Checks();
        var why = checks.line("reason", reason, MAX_REASON);
        checks.refuseIfAny();
        customers.lock(get(id).customer());
        var order = rows.lock(id).orElseThrow(() -> new Refusal.NotFound("id"));
        refuseIfOver(order);
        rows.end(List.of(id), OrderState.CANCELLED, why, clock.instant());
        audit.record("order", id.value(), "cancelled", Map.of(), why);
        if (order.invoice() != null) {
            voidIfOpen(order.invoice(), why);
        }
        events.publishEvent(new OrdersCancelled(List.of(get(id)), true));
        return get(id);
    }

    private static void refuseIfOver(Order order) {
        if (order.state() == OrderState.CANCELLED || order.state() == OrderState.ENDED) {
            throw new Refusal.Conflict("order_over");
        }
    }

    /** Locks the invoice before its seats and grants are touched, as everybody does. */
    private void voidIfOpen(InvoiceId invoice, String why) {
        if (invoices.lock(invoice).status() == InvoiceStatus.OPEN) {
            invoices.voidInvoice(invoice, why);
        }
    }

    @Transactional(readOnly = true)
    public Order get(OrderId id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    @Transactional(readOnly = true)
    public Optional<Order> find(OrderId id) {
        return rows.find(id);
    }

    /** Those of the orders that exist. */
    @Transactional(readOnly = true)
    public Map<OrderId, Order> all(Collection<OrderId> ids) {
        return rows.all(ids);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Order> list(OrderFilter filter, PageRequest page) {
        return Page.of(
                rows.list(filter, page), page, order -> Cursor.of(order.id().value()));
    }
}
