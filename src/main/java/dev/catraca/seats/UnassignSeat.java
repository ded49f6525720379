package dev.catraca.seats;

import dev.catraca.grants.Ending;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.Grants;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Parts a seat from its student, for good or for somebody else. */
@Component
class UnassignSeat {

    private final SeatRows seats;
    private final AssignmentRows assignments;
    private final AssignSeat assign;
    private final ReleaseSeats release;
    private final HandOut handOut;
    private final Grants grants;
    private final Invoices invoices;
    private final OrganizationClock clock;
    private final ApplicationEventPublisher events;

    UnassignSeat(
            SeatRows seats,
            AssignmentRows assignments,
            AssignSeat assign,
            ReleaseSeats release,
            HandOut handOut,
            Grants grants,
            Invoices invoices,
            OrganizationClock clock,
            ApplicationEventPublisher events) {
        this.seats = seats;
        this.assignments = assignments;
        this.assign = assign;
        this.release = release;
        this.handOut = handOut;
        this.grants = grants;
        this.invoices = invoices;
        this.clock = clock;
        this.events = events;
    }

    /** Whoever had entered already is parted from the seat for a reason only. */
    Seat unassign(SeatId id, @Nullable String reason) {
        invoices.lock(find(id).invoice());
        var before = assigned(id);
        if (hasStarted(id) && reason == null) {
            throw new Refusal.Invalid("reason", "required");
        }
        part(before, reason);
        invoices.countSeats(SeatCounts.between(List.of(before), List.of(seats.free(id))));
        return find(id);
    }

    Seat swap(SeatId id, NewHolder wanted, @Nullable String reason) {
        var invoice = invoices.lock(find(id).invoice());
        handOut.refuseUnlessStands(invoice);
        var before = assigned(id);
        if (wanted.student().equals(before.student())) {
            throw new Refusal.Conflict("same_student");
        }
        handOut.refuseUnlessMayHold(wanted.student(), before.product(), wanted.allowRepeat());
        if (hasStarted(id)) {
            refuseUnlessMeant(wanted, reason);
        }
        var rule = before.release() == null ? ReleaseRule.ON_FULL_PAYMENT : before.release();
        part(before, reason);
        return assign.give(invoice, before, new NewAssignment(before.product(), wanted.student(), rule, true));
    }

    private static void refuseUnlessMeant(NewHolder wanted, @Nullable String reason) {
        if (!wanted.confirmStarted()) {
            throw new Refusal.Conflict("student_started");
        }
        if (reason == null) {
            throw new Refusal.Invalid("reason", "required");
        }
    }

    private void part(Seat seat, @Nullable String reason) {
        var parted = new SeatsUnassigned(release.holdings(List.of(seat)));
        grants.end(GrantSource.Kind.SEAT, List.of(seat.id().value()), Ending.UNASSIGNED, reason);
        assignments.end(seat.id(), reason, clock.instant());
        events.publishEvent(parted);
    }

    private boolean hasStarted(SeatId id) {
        return !grants.started(GrantSource.Kind.SEAT, List.of(id.value())).isEmpty();
    }

    private Seat assigned(SeatId id) {
        var seat = find(id);
        if (!seat.isAssigned()) {
            throw new Refusal.Conflict("seat_not_assigned");
        }
        return seat;
    }

    private Seat find(SeatId id) {
        return seats.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }
}
