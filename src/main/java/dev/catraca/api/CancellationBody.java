package dev.catraca.api;

import dev.catraca.api.json.Default;
import jakarta.validation.constraints.Size;

/** When an order is called off, and why. */
record CancellationBody(
        @Default("now") When when, @Size(max = 500) String reason) {

    /** The moments that can be chosen. */
    enum When {
        NOW
    }
}
