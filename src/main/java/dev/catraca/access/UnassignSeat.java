package dev.catraca.access;

import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.SeatChange;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Parts a seat from its student. */
@Component
class UnassignSeat {

    private final SeatRows seats;
    private final GrantRows grants;
    private final Invoices invoices;
    private final OrganizationClock clock;

    UnassignSeat(SeatRows seats, GrantRows grants, Invoices invoices, OrganizationClock clock) {
        this.seats = seats;
        this.grants = grants;
        this.invoices = invoices;
        this.clock = clock;
    }

    Seat unassign(SeatId id, String reason) {
        invoices.lock(
                seats.find(id).orElseThrow(() -> new Refusal.NotFound("id")).invoice());
        var seat = seats.find(id).orElseThrow();
        if (seat.state() != SeatState.RESERVED && seat.state() != SeatState.RELEASED) {
            throw new Refusal.Conflict("seat_not_assigned");
        }
        var reserved = seat.state() == SeatState.RESERVED ? -1 : 0;
        grants.endOfSeat(id, reason);
        seats.endAssignment(id, reason, clock.instant());
        seats.free(id);
        invoices.countSeats(List.of(new SeatChange(seat.invoice(), seat.line(), -1, reserved)));
        return seats.find(id).orElseThrow();
    }
}
