package dev.catraca.api;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a dispute ended. */
record OutcomeBody(
        Outcome outcome, @Size(max = 500) @Nullable String reason) {

    /** Seen from here. */
    enum Outcome {
        WON,
        LOST
    }
}
