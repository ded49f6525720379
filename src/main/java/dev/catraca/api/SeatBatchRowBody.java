package dev.catraca.api;

import dev.catraca.catalog.ProductId;
import dev.catraca.rosters.BatchRow;
import dev.catraca.seats.ReleaseRule;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a seat of which product, and when it opens. The name is for whoever is not a student yet. What is missing or
 * wrong is told in this row's result, so that it stops no other row.
 */
record SeatBatchRowBody(
        @Size(max = 1000) @Nullable String name,
        @Size(max = 1000) @Nullable String email,
        @Nullable ProductId productId,
        @Nullable ReleaseRule release) {

    BatchRow row() {
        return new BatchRow(name, email, productId, release);
    }
}
