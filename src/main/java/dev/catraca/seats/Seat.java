package dev.catraca.seats;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.GrantId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.LineId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The right to give one product to one student; grants are what it opened. An invited e-mail holds a pending seat. */
public record Seat(
        SeatId id,
        InvoiceId invoice,
        LineId line,
        ProductId product,
        SeatState state,
        Set<SeatEnding> ends,
        @Nullable CustomerId student,
        @Nullable String invitedEmail,
        @Nullable ReleaseRule release,
        @Nullable Instant assignedAt,
        @Nullable Instant releasedAt,
        List<GrantId> grants,
        Instant createdAt) {

    public boolean isFree() {
        return state == SeatState.PENDING && invitedEmail == null;
    }

    public boolean isAssigned() {
        return state == SeatState.RESERVED || state == SeatState.RELEASED;
    }

    Seat in(SeatState other) {
        return new Seat(
                id,
                invoice,
                line,
                product,
                other,
                ends,
                student,
                invitedEmail,
                release,
                assignedAt,
                releasedAt,
                grants,
                createdAt);
    }
}
