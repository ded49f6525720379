package dev.catraca.invitations;

import dev.catraca.kernel.Caller;
import dev.catraca.organizations.MachineClock;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.Seats;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends an invitation that nobody accepted so far: its link is dead and the seat is free. */
@Component
class CancelInvitation {

    private final InvitationRows rows;
    private final SendInvitation sending;
    private final Seats seats;
    private final MachineClock clock;
    private final ApplicationEventPublisher events;

    CancelInvitation(
            InvitationRows rows,
            SendInvitation sending,
            Seats seats,
            MachineClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.sending = sending;
        this.seats = seats;
        this.clock = clock;
        this.events = events;
    }

    void cancel(SeatId seat) {
        var invitation = sending.lockOpen(seat);
        seats.letGo(seat);
        rows.cancel(invitation.id(), Caller.current().actor().name(), clock.instant());
        sending.record(invitation, "invitation_cancelled");
        events.publishEvent(new InvitationsEnded(List.of(invitation)));
    }
}
