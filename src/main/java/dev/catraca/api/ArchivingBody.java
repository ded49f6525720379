package dev.catraca.api;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why something leaves the lists, or comes back. */
record ArchivingBody(@Size(max = 500) @Nullable String reason) {}
