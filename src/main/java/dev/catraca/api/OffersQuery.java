package dev.catraca.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.catraca.catalog.CatalogSort;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.CategoryId;
import dev.catraca.catalog.OfferQuery;
import dev.catraca.catalog.ProductId;
import org.jspecify.annotations.Nullable;

/** Which offers to list. */
record OffersQuery(
        @Nullable String q,
        @Nullable CatalogState state,
        @Nullable ProductId productId,
        @Nullable CategoryId categoryId,
        @JsonProperty("private") @Nullable Boolean isPrivate) {

    OfferQuery query() {
        return new OfferQuery(q, state, productId, categoryId, isPrivate, CatalogSort.NEWEST);
    }
}
