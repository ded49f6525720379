package dev.catraca.api;

import dev.catraca.catalog.CatalogSort;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.ProductKind;
import dev.catraca.catalog.ProductQuery;
import org.jspecify.annotations.Nullable;

/** Which products to list. */
record ProductsQuery(
        @Nullable String q,
        @Nullable ProductKind kind,
        @Nullable CatalogState state) {

    ProductQuery query() {
        return new ProductQuery(q, kind, state, CatalogSort.NEWEST);
    }
}
