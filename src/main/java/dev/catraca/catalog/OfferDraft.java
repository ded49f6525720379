package dev.catraca.catalog;

import dev.catraca.kernel.Money;
import org.jspecify.annotations.Nullable;

/** An offer as somebody wants it, unchecked. */
public record OfferDraft(
        @Nullable String name,
        @Nullable ProductId productId,
        @Nullable Money price,
        Recurrence recurrence,
        @Nullable CategoryId categoryId,
        boolean isPrivate,
        int trialDays,
        AccessTerms terms,
        CatalogState state) {

    /** The same in another state. */
    public OfferDraft in(CatalogState other) {
        return new OfferDraft(name, productId, price, recurrence, categoryId, isPrivate, trialDays, terms, other);
    }
}
