package dev.catraca.api;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** For how many days access stands still, until somebody ends that if none are given, and why. */
record FreezeBody(
        @Nullable Integer days, @Size(max = 500) @Nullable String reason) {}
