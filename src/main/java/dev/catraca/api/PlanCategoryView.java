package dev.catraca.api;

import dev.catraca.catalog.BasePlan;
import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Category;
import dev.catraca.catalog.CategoryId;
import dev.catraca.kernel.Money;
import java.time.Instant;
import java.util.List;

/** A plan category as answered. */
record PlanCategoryView(
        CategoryId id, String name, List<BasePlanView> basePlans, CatalogState state, Instant createdAt) {

    static PlanCategoryView of(Category category) {
        var plans = category.basePlans().stream().map(BasePlanView::of).toList();
        return new PlanCategoryView(category.id(), category.name(), plans, category.state(), category.createdAt());
    }

    record BasePlanView(BasePlanId id, String name, Money price) {
        static BasePlanView of(BasePlan plan) {
            return new BasePlanView(plan.id(), plan.name(), plan.price());
        }
    }
}
