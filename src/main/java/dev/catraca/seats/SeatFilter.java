package dev.catraca.seats;

import dev.catraca.catalog.ProductId;
import org.jspecify.annotations.Nullable;

/** Which seats of an invoice are asked for; null asks nothing. The search is over students and invited e-mails. */
public record SeatFilter(
        @Nullable SeatState state,
        @Nullable Boolean invited,
        @Nullable ProductId product,
        @Nullable String search) {

    public static final SeatFilter ALL = new SeatFilter(null, null, null, null);
}
