package dev.catraca.onboarding;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.CategoryId;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferDraft;
import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.ProductId;
import dev.catraca.catalog.Recurrence;
import dev.catraca.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan made in place: in the catalog only from the moment that its draft is confirmed. */
public record NewPlan(
        String name,
        ProductId product,
        Money price,
        Recurrence recurrence,
        @Nullable CategoryId category,
        boolean isPrivate) {

    private static final OfferId NOT_YET = new OfferId(new UUID(0, 0));

    public OfferDraft draft() {
        return new OfferDraft(
                name, product, price, recurrence, category, isPrivate, 0, AccessTerms.DEFAULT, CatalogState.ACTIVE);
    }

    /** The offer that it will be, to be shown before it exists. */
    public Offer preview() {
        return new Offer(
                NOT_YET,
                name,
                product,
                price,
                recurrence,
                category,
                isPrivate,
                0,
                AccessTerms.DEFAULT,
                CatalogState.ACTIVE,
                Instant.EPOCH);
    }
}
