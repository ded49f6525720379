package dev.catraca.catalog;

import dev.catraca.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a product is sold. A private offer is sold by staff or by link only, and never listed publicly. */
public record Offer(
        OfferId id,
        String name,
        ProductId productId,
        Money price,
        Recurrence recurrence,
        @Nullable CategoryId categoryId,
        boolean isPrivate,
        int trialDays,
        AccessTerms terms,
        CatalogState state,
        Instant createdAt) {

    /** The offer as it would be typed in; a starting point for an edit. */
    public OfferDraft draft() {
        return new OfferDraft(name, productId, price, recurrence, categoryId, isPrivate, trialDays, terms, state);
    }
}
