package dev.catraca.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan category as somebody wants it, unchecked. */
public record CategoryDraft(@Nullable String name, List<BasePlanDraft> basePlans, CatalogState state) {

    /** The same in another state. */
    public CategoryDraft in(CatalogState other) {
        return new CategoryDraft(name, basePlans, other);
    }
}
