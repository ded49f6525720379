package dev.catraca.catalog;

import dev.catraca.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A base plan as somebody wants it, unchecked; without an id it is a new one. */
public record BasePlanDraft(
        @Nullable BasePlanId id,
        @Nullable String name,
        @Nullable Money price) {}
