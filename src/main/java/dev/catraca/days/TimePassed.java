package dev.catraca.days;

import java.time.Instant;

/** A sandbox's clock was moved, all days on the way have begun: who keeps deadlines adds those that went by. */
public record TimePassed(Instant from, Instant until, Tally tally) {}
