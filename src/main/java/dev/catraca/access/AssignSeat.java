package dev.catraca.access;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.ProductKind;
import dev.catraca.customers.CustomerState;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.SeatChange;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Joins a free seat, a student and a release rule. The invoice's lock makes clicks queue; a constraint has the last word. */
@Component
class AssignSeat {

    private final SeatRows seats;
    private final ReleaseSeats release;
    private final Invoices invoices;
    private final Customers customers;
    private final Catalog catalog;
    private final OrganizationClock clock;
    private final ApplicationEventPublisher events;

    AssignSeat(
            SeatRows seats,
            ReleaseSeats release,
            Invoices invoices,
            Customers customers,
            Catalog catalog,
            OrganizationClock clock,
            ApplicationEventPublisher events) {
        this.seats = seats;
        this.release = release;
        this.invoices = invoices;
        this.customers = customers;
        this.catalog = catalog;
        this.clock = clock;
        this.events = events;
    }

    Seat assign(InvoiceId id, NewAssignment wanted) {
        var invoice = invoices.lock(id);
        if (invoice.status() == InvoiceStatus.VOIDED) {
            throw new Refusal.Conflict("invoice_voided");
        }
        var student = customers.get(wanted.student(), "student_id");
        if (student.state() != CustomerState.ACTIVE) {
            throw new Refusal.Conflict("customer_archived");
        }
        if (catalog.product(wanted.product()).kind() != ProductKind.ACCESS) {
            throw new Refusal.Invalid("product_id", "not_an_access_product");
        }
        if (!wanted.allowRepeat() && seats.holds(wanted.student(), wanted.product())) {
            throw new Refusal.Conflict("student_has_seat", student.name());
        }
        return take(invoice, wanted);
    }

    private Seat take(Invoice invoice, NewAssignment wanted) {
        var seat = seats.free(invoice.id(), wanted.product()).orElseThrow(() -> new Refusal.Conflict("no_free_seat"));
        var at = clock.instant();
        seats.reserve(seat.id(), wanted, at);
        seats.insertAssignment(seat.id(), wanted, at, Caller.current().actor().name());
        invoices.countSeats(List.of(new SeatChange(invoice.id(), seat.line(), 1, 1)));
        if (wanted.release() == ReleaseRule.IMMEDIATELY || invoice.status() == InvoiceStatus.PAID) {
            release.release(List.of(seat.id()));
        } else {
            var reserved = new AccessReserved.Reserved(seat.id(), invoice.id(), wanted.student(), wanted.product());
            events.publishEvent(new AccessReserved(List.of(reserved)));
        }
        return seats.find(seat.id()).orElseThrow();
    }
}
