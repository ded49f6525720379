package dev.catraca.rosters;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.seats.ReleaseRule;
import org.jspecify.annotations.Nullable;

/** A seat of which product for whom: a student of ours, or whoever has that e-mail. */
record SeatWanted(
        ProductId product,
        ReleaseRule release,
        String name,
        String email,
        @Nullable CustomerId student,
        boolean again) {

    static SeatWanted of(BatchRow row) {
        return new SeatWanted(row.product(), row.release(), row.name(), row.email(), null, false);
    }
}
