package dev.catraca.rosters;

import dev.catraca.catalog.ProductId;
import dev.catraca.seats.ReleaseRule;
import org.jspecify.annotations.Nullable;

/** One seat that a program wants to give; what is missing is that row's refusal. */
public record BatchRow(
        @Nullable String name,
        @Nullable String email,
        @Nullable ProductId product,
        @Nullable ReleaseRule release) {}
