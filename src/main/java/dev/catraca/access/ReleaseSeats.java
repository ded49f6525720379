package dev.catraca.access;

import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.SeatChange;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens the courses of reserved seats, each exactly once, one or five thousand alike. */
@Component
class ReleaseSeats {

    private final SeatRows seats;
    private final GrantRows grants;
    private final Invoices invoices;
    private final OrganizationClock clock;
    private final ApplicationEventPublisher events;

    ReleaseSeats(
            SeatRows seats,
            GrantRows grants,
            Invoices invoices,
            OrganizationClock clock,
            ApplicationEventPublisher events) {
        this.seats = seats;
        this.grants = grants;
        this.invoices = invoices;
        this.clock = clock;
        this.events = events;
    }

    /** Seats that aren't reserved (any more) are left alone. */
    void release(List<SeatId> wanted) {
        var released = seats.release(wanted, clock.instant());
        if (released.isEmpty()) {
            return;
        }
        grants.openOf(released.stream().map(Seat::id).toList(), clock.instant(), clock.zone());
        invoices.countSeats(released.stream()
                .map(seat -> new SeatChange(seat.invoice(), seat.line(), 0, -1))
                .toList());
        events.publishEvent(
                new AccessOpened(released.stream().map(ReleaseSeats::opened).toList()));
    }

    private static AccessOpened.Opened opened(Seat seat) {
        var student = seat.student();
        if (student == null) {
            throw new IllegalStateException("a seat was released to nobody");
        }
        return new AccessOpened.Opened(seat.id(), seat.invoice(), student, seat.product());
    }
}
