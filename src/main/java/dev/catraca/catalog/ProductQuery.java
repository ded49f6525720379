package dev.catraca.catalog;

import org.jspecify.annotations.Nullable;

/** Which products to list; null for any. */
public record ProductQuery(
        @Nullable String text,
        @Nullable ProductKind kind,
        @Nullable CatalogState state,
        CatalogSort sort) {

    public static final ProductQuery ALL = new ProductQuery(null, null, null, CatalogSort.NEWEST);
}
