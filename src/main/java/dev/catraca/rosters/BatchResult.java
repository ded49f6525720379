package dev.catraca.rosters;

import dev.catraca.kernel.Refusal;
import dev.catraca.seats.Seat;
import org.jspecify.annotations.Nullable;

/** What became of a row: its seat, or why there is none. */
public record BatchResult(@Nullable Seat seat, @Nullable Refusal refusal) {}
