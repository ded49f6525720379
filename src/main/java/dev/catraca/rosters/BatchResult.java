package dev.catraca.rosters;

import dev.catraca.kernel.Refusal;
import dev.catraca.seats.Seat;

/** What became of a row of a batch. */
public sealed interface BatchResult {

    /** Got its seat. */
    record Given(Seat seat) implements BatchResult {}

    /** Was not done, and left nothing behind. */
    record Refused(Refusal why) implements BatchResult {}
}
