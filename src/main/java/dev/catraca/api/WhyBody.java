package dev.catraca.api;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why something is done, if the caller says. */
record WhyBody(@Size(max = 500) @Nullable String reason) {}
