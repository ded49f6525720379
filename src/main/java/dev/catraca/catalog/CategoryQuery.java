package dev.catraca.catalog;

import org.jspecify.annotations.Nullable;

/** Which plan categories to list; null for any. */
public record CategoryQuery(@Nullable String text, @Nullable CatalogState state, CatalogSort sort) {

    public static final CategoryQuery ALL = new CategoryQuery(null, null, CatalogSort.NEWEST);
}
