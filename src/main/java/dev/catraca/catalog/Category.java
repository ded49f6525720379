package dev.catraca.catalog;

import java.time.Instant;
import java.util.List;

/** A group of offers. When it has base plans, whoever orders chooses one, and its price adds to the offer's. */
public record Category(CategoryId id, String name, List<BasePlan> basePlans, CatalogState state, Instant createdAt) {

    /** The category as it would be typed in; a starting point for an edit. */
    public CategoryDraft draft() {
        var plans = basePlans.stream()
                .map(plan -> new BasePlanDraft(plan.id(), plan.name(), plan.price()))
                .toList();
        return new CategoryDraft(name, plans, state);
    }
}
