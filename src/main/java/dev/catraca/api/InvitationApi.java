package dev.catraca.api;

import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.invitations.Invitations;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.Seats;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offering a seat to a mailbox, and taking the offer back. */
@RestController
@RequestMapping("/api/v1/seats/{id}/invitation")
class InvitationApi {

    private final Invitations invitations;
    private final Seats seats;

    InvitationApi(Invitations invitations, Seats seats) {
        this.invitations = invitations;
        this.seats = seats;
    }

    @PostMapping
    @Needs(ACCESS_WRITE)
    SeatView invite(@PathVariable SeatId id, @RequestBody InvitationBody body) {
        invitations.invite(id, body.guest(), body.release());
        return SeatView.of(seats.get(id));
    }

    @DeleteMapping
    @Needs(ACCESS_WRITE)
    SeatView cancel(@PathVariable SeatId id) {
        invitations.cancel(id);
        return SeatView.of(seats.get(id));
    }
}
