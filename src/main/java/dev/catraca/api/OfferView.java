package dev.catraca.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.CategoryId;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.ProductId;
import dev.catraca.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An offer as answered. */
record OfferView(
        OfferId id,
        String name,
        ProductId productId,
        Money price,
        RecurrenceBody recurrence,
        @Nullable CategoryId categoryId,
        @JsonProperty("private") boolean isPrivate,
        int trialDays,
        TermsBody terms,
        CatalogState state,
        Instant createdAt) {

    static OfferView of(Offer offer) {
        return new OfferView(
                offer.id(),
                offer.name(),
                offer.productId(),
                offer.price(),
                RecurrenceBody.of(offer.recurrence()),
                offer.categoryId(),
                offer.isPrivate(),
                offer.trialDays(),
                TermsBody.of(offer.terms()),
                offer.state(),
                offer.createdAt());
    }
}
