package dev.catraca.services;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerState;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Services that customers have, and what the staff does with them. They are made and paid for by events. */
@Component
@Transactional
public class Services {

    private static final String SUBJECT = "service";
    private static final int MAX_REASON = 500;

    private final ServiceRows rows;
    private final Invoices invoices;
    private final Customers customers;
    private final OrganizationClock clock;
    private final Audit audit;

    Services(ServiceRows rows, Invoices invoices, Customers customers, OrganizationClock clock, Audit audit) {
        this.rows = rows;
        this.invoices = invoices;
        this.customers = customers;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public ServiceInstance get(ServiceId id) {
        return rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<ServiceInstance> list(ServiceFilter filter, PageRequest page) {
        return Page.of(
                rows.list(filter, page), page, service -> Cursor.of(service.id().value()));
    }

    /** Whether a customer has a service, or may use somebody else's. */
    @Transactional(readOnly = true)
    public boolean knows(CustomerId customer) {
        return rows.knows(customer);
    }

    /** Stops an active service until the staff resumes it; no payment does. */
    public ServiceInstance suspend(ServiceId id, @Nullable String reason) {
        var why = reason(reason);
        refuseUnless(ServiceState.ACTIVE, lock(id));
        rows.suspend(id, clock.instant());
        return noted(id, "suspended", why);
    }

    /**
     * Lets a suspended service run again, or wait if it isn't paid any more. Throws {@link Refusal.Conflict}
     * {@code service_invoice_voided} when there is nothing left to run on.
     */
    public ServiceInstance resume(ServiceId id, @Nullable String reason) {
        var why = reason(reason);
        var service = lock(id);
        refuseUnless(ServiceState.SUSPENDED, service);
        rows.resume(id, resumed(service, invoices.get(service.invoice())), clock.instant());
        return noted(id, "resumed", why);
    }

    private static ServiceState resumed(ServiceInstance service, Invoice invoice) {
        var voided = invoice.status() == InvoiceStatus.VOIDED && !service.trial();
        if (voided || service.suspendedFor() == SuspendedFor.VOID) {
            throw new Refusal.Conflict("service_invoice_voided");
        }
        return service.trial() || invoice.status() == InvoiceStatus.PAID ? ServiceState.ACTIVE : ServiceState.WAITING;
    }

    /** Ends a service for good, and its sharing with it. What was invoiced stays owed. */
    public ServiceInstance terminate(ServiceId id, @Nullable String reason) {
        var why = reason(reason);
        if (lock(id).isOver()) {
            throw new Refusal.Conflict("service_terminated");
        }
        rows.terminate(id, clock.instant());
        return noted(id, "terminated", why);
    }

    /**
     * Lets another customer use an active service; once more changes nothing. Throws {@link Refusal.Conflict}
     * {@code shared_with_owner}, {@code customer_archived} or the service's state.
     */
    public ServiceInstance share(ServiceId id, CustomerId with) {
        var service = get(id);
        var customer = customers.lock(with, "customer_id");
        if (service.customer().equals(with)) {
            throw new Refusal.Conflict("shared_with_owner");
        }
        if (customer.state() != CustomerState.ACTIVE) {
            throw new Refusal.Conflict("customer_archived");
        }
        var locked = rows.lock(id).orElseThrow();
        refuseUnless(ServiceState.ACTIVE, locked);
        if (rows.share(locked, with, clock.instant())) {
            audit.record(SUBJECT, id.value(), "shared", Map.of("customer", new Change(null, customer.name())), null);
        }
        return get(id);
    }

    /** Once more changes nothing. */
    public ServiceInstance unshare(ServiceId id, CustomerId with) {
        get(id);
        var customer = customers.get(with, "customer_id");
        if (rows.unshare(id, with)) {
            audit.record(SUBJECT, id.value(), "unshared", Map.of("customer", new Change(customer.name(), null)), null);
        }
        return get(id);
    }

    /** Behind its invoice, as everybody does who changes what an invoice sold. */
    private ServiceInstance lock(ServiceId id) {
        invoices.lock(get(id).invoice());
        return rows.lock(id).orElseThrow();
    }

    private static void refuseUnless(ServiceState wanted, ServiceInstance service) {
        if (service.state() != wanted) {
            throw new Refusal.Conflict("service_" + service.state().name().toLowerCase(Locale.ROOT));
        }
    }

    private ServiceInstance noted(ServiceId id, String action, @Nullable String why) {
        audit.record(SUBJECT, id.value(), action, Map.of(), why);
        return get(id);
    }

    private static @Nullable String reason(@Nullable String typed) {
        var checks = new Checks();
        var reason = checks.optionalLine("reason", typed, MAX_REASON);
        checks.refuseIfAny();
        return reason;
    }
}
