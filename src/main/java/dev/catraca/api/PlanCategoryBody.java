package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.catalog.BasePlanDraft;
import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.CategoryDraft;
import dev.catraca.kernel.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan category as sent. */
record PlanCategoryBody(
        String name,
        @Default("[]") List<BasePlanBody> basePlans,
        @Default("active") CatalogState state) {

    /** A base plan as sent; without an id it is a new one. */
    record BasePlanBody(@Nullable BasePlanId id, String name, Money price) {}

    static PlanCategoryBody of(CategoryDraft draft) {
        var plans = draft.basePlans().stream()
                .map(plan ->
                        new BasePlanBody(plan.id(), String.valueOf(plan.name()), Objects.requireNonNull(plan.price())))
                .toList();
        return new PlanCategoryBody(String.valueOf(draft.name()), plans, draft.state());
    }

    CategoryDraft draft() {
        var plans = basePlans.stream()
                .map(plan -> new BasePlanDraft(plan.id(), plan.name(), plan.price()))
                .toList();
        return new CategoryDraft(name, plans, state);
    }
}
