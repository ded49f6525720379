package dev.catraca.seats;

import dev.catraca.customers.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds or held a seat, since when and by whom, until when and why. */
public record Assignment(
        UUID id,
        SeatId seat,
        CustomerId student,
        ReleaseRule release,
        Instant assignedAt,
        String assignedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason) {}
