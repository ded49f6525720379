package dev.catraca.seats;

import dev.catraca.grants.Grants;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens the courses of reserved seats, each exactly once, one or ten thousand by the same few statements. */
@Component
class ReleaseSeats {

    private final SeatRows seats;
    private final AssignmentRows assignments;
    private final SoldRows sold;
    private final HandOut handOut;
    private final Overdue overdue;
    private final Grants grants;
    private final Invoices invoices;
    private final OrganizationClock clock;
    private final ApplicationEventPublisher events;

    ReleaseSeats(
            SeatRows seats,
            AssignmentRows assignments,
            SoldRows sold,
            HandOut handOut,
            Overdue overdue,
            Grants grants,
            Invoices invoices,
            OrganizationClock clock,
            ApplicationEventPublisher events) {
        this.seats = seats;
        this.assignments = assignments;
        this.sold = sold;
        this.handOut = handOut;
        this.overdue = overdue;
        this.grants = grants;
        this.invoices = invoices;
        this.clock = clock;
        this.events = events;
    }

    /** Seats that aren't reserved (any more) are left alone. */
    void release(Collection<SeatId> wanted) {
        var at = clock.instant();
        var released = seats.release(wanted, at);
        if (released.isEmpty()) {
            return;
        }
        grants.open(sold.courses(ids(released)).stream()
                .map(course -> course.opening(at))
                .toList());
        overdue.keepShut(released);
        invoices.countSeats(SeatCounts.between(reserved(released), released));
        events.publishEvent(new SeatsReleased(holdings(released)));
    }

    /** Without waiting for the payment after all. */
    Seat now(SeatId id) {
        var invoice = invoices.lock(find(id).invoice());
        handOut.refuseUnlessStands(invoice);
        if (find(id).state() != SeatState.RESERVED) {
            throw new Refusal.Conflict("seat_not_reserved");
        }
        seats.releaseNow(id);
        assignments.releaseNow(id);
        release(List.of(id));
        return find(id);
    }

    /** What waits in vain although its invoice is paid, since it came back from an end. */
    void releasePaid(List<Seat> some) {
        var waiting =
                some.stream().filter(seat -> seat.state() == SeatState.RESERVED).toList();
        var of = invoices.all(waiting.stream().map(Seat::invoice).distinct().toList());
        release(waiting.stream()
                .filter(seat -> Objects.requireNonNull(of.get(seat.invoice())).status() == InvoiceStatus.PAID)
                .map(Seat::id)
                .toList());
    }

    List<Holding> holdings(List<Seat> some) {
        var current = assignments.current(ids(some));
        return some.stream().map(seat -> holding(seat, current.get(seat.id()))).toList();
    }

    private static Holding holding(Seat seat, @Nullable Assignment assignment) {
        if (assignment == null) {
            throw new IllegalStateException("seat %s is held by nobody".formatted(seat.id()));
        }
        return new Holding(seat.id(), assignment.id(), seat.invoice(), assignment.student(), seat.product());
    }

    private Seat find(SeatId id) {
        return seats.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    private static List<Seat> reserved(List<Seat> released) {
        return released.stream().map(seat -> seat.in(SeatState.RESERVED)).toList();
    }

    private static List<SeatId> ids(List<Seat> some) {
        return some.stream().map(Seat::id).toList();
    }
}
