package dev.catraca.catalog;

import org.jspecify.annotations.Nullable;

/** Which offers to list; null for any. */
public record OfferQuery(
        @Nullable String text,
        @Nullable CatalogState state,
        @Nullable ProductId productId,
        @Nullable CategoryId categoryId,
        @Nullable Boolean isPrivate,
        CatalogSort sort) {

    public static final OfferQuery ALL = new OfferQuery(null, null, null, null, null, CatalogSort.NEWEST);

    /** What can be sold now, by name: for choosing in a form. */
    public static OfferQuery onSale(@Nullable String text) {
        return new OfferQuery(text, CatalogState.ACTIVE, null, null, null, CatalogSort.NAME);
    }
}
