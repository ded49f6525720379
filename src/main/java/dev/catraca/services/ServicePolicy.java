package dev.catraca.services;

import dev.catraca.audit.Audit;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoicesIssued;
import dev.catraca.invoices.InvoicesPaid;
import dev.catraca.invoices.InvoicesReopened;
import dev.catraca.invoices.InvoicesVoided;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrdersCancelled;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to services whenever something happens to invoices and orders, a whole batch by one statement. */
@Component
class ServicePolicy {

    private final ServiceRows rows;
    private final Organizations organizations;
    private final OrganizationClock clock;
    private final Audit audit;

    ServicePolicy(ServiceRows rows, Organizations organizations, OrganizationClock clock, Audit audit) {
        this.rows = rows;
        this.organizations = organizations;
        this.clock = clock;
        this.audit = audit;
    }

    /** A draft sells nothing yet. */
    @EventListener
    void on(InvoicesIssued event) {
        var issued = event.invoices().stream().map(one -> one.invoice().id()).toList();
        note("sold", rows.makeFor(issued, clock.instant()));
    }

    @EventListener
    void on(InvoicesPaid event) {
        note("activated", rows.activateOf(ids(event.invoices()), clock.instant()));
    }

    /** What ran on a payment that never was waits for payment again. */
    @EventListener
    void on(InvoicesReopened event) {
        note("awaiting_payment", rows.awaitPaymentOf(ids(event.invoices()), clock.instant()));
    }

    /** What waited has nothing left to wait for; what ran, a trial, does as the organization says. */
    @EventListener
    void on(InvoicesVoided event) {
        var voided = ids(event.invoices());
        var at = clock.instant();
        note("terminated", rows.terminateWaitingOf(voided, at));
        switch (organizations.current().policies().voiding()) {
            case SUSPEND -> note("suspended", rows.suspendOf(voided, at));
            case END -> note("terminated", rows.terminateOf(voided, at));
            case KEEP -> {}
        }
    }

    @EventListener
    void on(OrdersCancelled event) {
        if (event.calledOff()) {
            var orders = event.orders().stream().map(Order::id).toList();
            note("terminated", rows.terminateOfOrders(orders, clock.instant()));
        }
    }

    private void note(String action, List<ServiceId> services) {
        audit.record("service", services.stream().map(ServiceId::value).toList(), action);
    }

    private static List<InvoiceId> ids(List<Invoice> some) {
        return some.stream().map(Invoice::id).toList();
    }
}
