package dev.catraca.api;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.GrantId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.LineId;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seat;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.SeatState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seat as answered. */
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
                seat.invitedEmail(),
                seat.release(),
                seat.assignedAt(),
                seat.releasedAt(),
                seat.grants(),
                seat.createdAt());
    }
}
