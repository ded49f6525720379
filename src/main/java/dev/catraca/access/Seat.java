package dev.catraca.access;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.LineId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The right to give one product to one student; grants are what it opened. */
public record Seat(
        SeatId id,
        InvoiceId invoice,
        LineId line,
        ProductId product,
        SeatState state,
        @Nullable CustomerId student,
        @Nullable ReleaseRule release,
        @Nullable Instant assignedAt,
        @Nullable Instant releasedAt,
        List<GrantId> grants,
        Instant createdAt) {}
