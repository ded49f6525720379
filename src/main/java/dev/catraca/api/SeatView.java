package dev.catraca.api;

import dev.catraca.access.GrantId;
import dev.catraca.access.ReleaseRule;
import dev.catraca.access.Seat;
import dev.catraca.access.SeatId;
import dev.catraca.access.SeatState;
import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.LineId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seat as answered. Nobody can be invited by e-mail so far, so {@code invited_email} is null. */
record SeatView(
        SeatId id,
        InvoiceId invoiceId,
        LineId itemId,
        ProductId productId,
        SeatState state,
        @Nullable CustomerId studentId,
        @Nullable String invitedEmail,
        @Nullable ReleaseRule release,
        @Nullable Instant assignedAt,
        @Nullable Instant releasedAt,
        List<GrantId> grantIds,
        Instant createdAt) {

    static SeatView of(Seat seat) {
        return new SeatView(
                seat.id(),
                seat.invoice(),
                seat.line(),
                seat.product(),
                seat.state(),
                seat.student(),
                null,
                seat.release(),
                seat.assignedAt(),
                seat.releasedAt(),
                seat.grants(),
                seat.createdAt());
    }
}
