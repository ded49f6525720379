package dev.catraca.invitations;

import java.util.List;

/** Seats were offered to mailboxes, for the first time or once more; each link goes to its mailbox only. */
public record SeatsOffered(List<Offered> offers) {

    /** One mail's worth. */
    public record Offered(Invitation invitation, String url) {}
}
