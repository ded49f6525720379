package dev.catraca.orders;

import dev.catraca.audit.Audit;
import dev.catraca.invoices.InvoicesPaid;
import dev.catraca.invoices.InvoicesReopened;
import dev.catraca.invoices.InvoicesVoided;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the fate of its first invoice does to an order: paid makes it run, reopened makes it wait, voided calls it off. */
@Component
class InvoicePolicy {

    private final OrderRows rows;
    private final OrganizationClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    InvoicePolicy(OrderRows rows, OrganizationClock clock, Audit audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    @EventListener
    void on(InvoicesPaid event) {
        var activated = rows.move(rows.ofFirstInvoices(event.invoices()), OrderState.PENDING, OrderState.ACTIVE);
        audit.record("order", values(activated), "activated");
        if (!activated.isEmpty()) {
            events.publishEvent(
                    new OrdersActivated(List.copyOf(rows.all(activated).values())));
        }
    }

    @EventListener
    void on(InvoicesReopened event) {
        var waiting = rows.move(rows.ofFirstInvoices(event.invoices()), OrderState.ACTIVE, OrderState.PENDING);
        audit.record("order", values(waiting), "awaiting_payment");
    }

    @EventListener
    void on(InvoicesVoided event) {
        for (var invoice : event.invoices()) {
            var reason = Objects.requireNonNull(invoice.voidReason());
            var cancelled = rows.cancelPending(rows.ofFirstInvoices(List.of(invoice)), reason, clock.instant());
            cancelled.forEach(id -> audit.record("order", id.value(), "cancelled", Map.of(), reason));
            if (!cancelled.isEmpty()) {
                events.publishEvent(
                        new OrdersCancelled(List.copyOf(rows.all(cancelled).values()), false));
            }
        }
    }

    private static List<UUID> values(List<OrderId> ids) {
        return ids.stream().map(OrderId::value).toList();
    }
}
