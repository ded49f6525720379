package dev.catraca.courses;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A class as somebody wants it, unchecked. */
public record ClassDraft(
        @Nullable String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer capacity) {}
