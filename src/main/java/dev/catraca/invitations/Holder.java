package dev.catraca.invitations;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.SeatState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has a seat, and since when it is theirs or open; or who is invited to it: then there is no student, and the link
 * runs out at {@code expiresAt}; late: it did.
 */
public record Holder(
        SeatId seat,
        ProductId product,
        SeatState state,
        @Nullable CustomerId student,
        @Nullable String name,
        String email,
        @Nullable Instant invitedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant since,
        boolean started,
        boolean isLate) {

    public boolean isInvited() {
        return student == null;
    }

    /** Whether its payer may still take it back: it is theirs as long as nobody studies. */
    public boolean isUnused() {
        return state != SeatState.ENDED && !started;
    }
}
