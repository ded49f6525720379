package dev.catraca.seats;

import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Joins a free seat, a student and a release rule. The invoice's lock makes clicks queue; a constraint has the last word. */
@Component
class AssignSeat {

    private final SeatRows seats;
    private final AssignmentRows assignments;
    private final HandOut handOut;
    private final ReleaseSeats release;
    private final Invoices invoices;
    private final OrganizationClock clock;
    private final ApplicationEventPublisher events;

    AssignSeat(
            SeatRows seats,
            AssignmentRows assignments,
            HandOut handOut,
            ReleaseSeats release,
            Invoices invoices,
            OrganizationClock clock,
            ApplicationEventPublisher events) {
        this.seats = seats;
        this.assignments = assignments;
        this.handOut = handOut;
        this.release = release;
        this.invoices = invoices;
        this.clock = clock;
        this.events = events;
    }

    Seat assign(InvoiceId id, NewAssignment wanted) {
        var invoice = invoices.lock(id);
        handOut.refuseUnlessStands(invoice);
        handOut.refuseUnlessAccess(wanted.product());
        handOut.refuseUnlessMayHold(wanted.student(), wanted.product(), wanted.allowRepeat());
        var seat = seats.free(id, wanted.product()).orElseThrow(() -> HandOut.noFreeSeat(invoice));
        return give(invoice, seat, wanted);
    }

    /** Gives one locked seat of a locked invoice, whoever held it before. */
    Seat give(Invoice invoice, Seat before, NewAssignment wanted) {
        var at = clock.instant();
        var held = seats.hold(before.id(), wanted, at);
        assignments.begin(before.id(), wanted, at);
        invoices.countSeats(SeatCounts.between(List.of(before), List.of(held)));
        if (wanted.release() == ReleaseRule.IMMEDIATELY || invoice.status() == InvoiceStatus.PAID) {
            release.release(List.of(held.id()));
        } else {
            events.publishEvent(new SeatsReserved(release.holdings(List.of(held))));
        }
        return seats.find(before.id()).orElseThrow();
    }
}
