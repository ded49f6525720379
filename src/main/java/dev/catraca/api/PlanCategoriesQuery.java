package dev.catraca.api;

import dev.catraca.catalog.CatalogSort;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.CategoryQuery;
import org.jspecify.annotations.Nullable;

/** Which plan categories to list. */
record PlanCategoriesQuery(@Nullable String q, @Nullable CatalogState state) {

    CategoryQuery query() {
        return new CategoryQuery(q, state, CatalogSort.NEWEST);
    }
}
