package dev.catraca.seats;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps a free seat for whoever reads a mailbox, until they take it or it is let go. */
@Component
class HoldSeat {

    private final SeatRows seats;
    private final AssignSeat assign;
    private final HandOut handOut;
    private final Invoices invoices;

    HoldSeat(SeatRows seats, AssignSeat assign, HandOut handOut, Invoices invoices) {
        this.seats = seats;
        this.assign = assign;
        this.handOut = handOut;
        this.invoices = invoices;
    }

    Seat hold(InvoiceId id, ProductId product, EmailAddress email) {
        var invoice = invoices.lock(id);
        handOut.refuseUnlessStands(invoice);
        handOut.refuseUnlessAccess(product);
        return hold(seats.free(id, product).orElseThrow(() -> HandOut.noFreeSeat(invoice)), email);
    }

    Seat hold(SeatId id, EmailAddress email) {
        var invoice = invoices.lock(find(id).invoice());
        handOut.refuseUnlessStands(invoice);
        var seat = find(id);
        if (seat.state() == SeatState.ENDED) {
            throw HandOut.noFreeSeat(invoice);
        }
        if (!seat.isFree()) {
            throw new Refusal.Conflict("seat_not_free");
        }
        return hold(seat, email);
    }

    private Seat hold(Seat free, EmailAddress email) {
        var held = seats.invite(free.id(), email);
        invoices.countSeats(SeatCounts.between(List.of(free), List.of(held)));
        return held;
    }

    Seat letGo(SeatId id) {
        invoices.lock(find(id).invoice());
        var before = invited(id);
        invoices.countSeats(SeatCounts.between(List.of(before), List.of(seats.free(id))));
        return find(id);
    }

    Seat take(SeatId id, CustomerId student, ReleaseRule release, boolean allowRepeat) {
        var invoice = invoices.lock(find(id).invoice());
        handOut.refuseUnlessStands(invoice);
        var before = invited(id);
        if (before.state() == SeatState.ENDED) {
            throw new Refusal.Conflict("invitation_closed");
        }
        handOut.refuseUnlessMayHold(student, before.product(), allowRepeat);
        return assign.give(invoice, before, new NewAssignment(before.product(), student, release, true));
    }

    private Seat invited(SeatId id) {
        var seat = find(id);
        if (seat.invitedEmail() == null) {
            throw new Refusal.Conflict("seat_not_invited");
        }
        return seat;
    }

    private Seat find(SeatId id) {
        return seats.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }
}
