package dev.catraca.api;

import dev.catraca.catalog.ProductId;
import dev.catraca.rosters.BatchRow;
import dev.catraca.seats.ReleaseRule;
import org.jspecify.annotations.Nullable;

/** Who gets a seat of which product, and when it opens. The name is for whoever is not a student yet. */
record SeatBatchRowBody(@Nullable String name, String email, ProductId productId, ReleaseRule release) {

    BatchRow row() {
        return new BatchRow(name == null ? "" : name, email, productId, release);
    }
}
