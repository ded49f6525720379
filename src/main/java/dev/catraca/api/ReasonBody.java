package dev.catraca.api;

import jakarta.validation.constraints.Size;

/** Why something is undone. */
record ReasonBody(@Size(max = 500) String reason) {}
