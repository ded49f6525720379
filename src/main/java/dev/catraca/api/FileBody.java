package dev.catraca.api;

import dev.catraca.files.FileId;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A file of a lesson as it was answered, sent back: only its id counts. */
record FileBody(
        FileId id,
        @Nullable String name,
        @Size(max = 500) @Nullable String url) {}
