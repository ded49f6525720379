package dev.catraca.rosters;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Refusal.Problem;
import dev.catraca.seats.ReleaseRule;
import java.util.ArrayList;
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
        var missing = new ArrayList<Problem>();
        if (row.email() == null || row.email().isBlank()) {
            missing.add(new Problem("email", "required"));
        }
        if (row.product() == null) {
            missing.add(new Problem("product_id", "required"));
        }
        if (row.release() == null) {
            missing.add(new Problem("release", "required"));
        }
        if (row.email() == null || row.product() == null || row.release() == null || !missing.isEmpty()) {
            throw new Refusal.Invalid(missing);
        }
        var name = row.name() == null ? "" : row.name();
        return new SeatWanted(row.product(), row.release(), name, row.email(), null, false);
    }
}
