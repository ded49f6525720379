package dev.catraca.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.catraca.api.json.Default;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.CategoryId;
import dev.catraca.catalog.OfferDraft;
import dev.catraca.catalog.ProductId;
import dev.catraca.kernel.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An offer as sent. */
record OfferBody(
        String name,
        ProductId productId,
        Money price,
        @Default("{}") RecurrenceBody recurrence,
        @Nullable CategoryId categoryId,
        @JsonProperty("private") @Default("false") boolean isPrivate,
        @Default("0") int trialDays,
        @Default("{}") TermsBody terms,
        @Default("active") CatalogState state) {

    static OfferBody of(OfferDraft draft) {
        return new OfferBody(
                String.valueOf(draft.name()),
                Objects.requireNonNull(draft.productId()),
                Objects.requireNonNull(draft.price()),
                RecurrenceBody.of(draft.recurrence()),
                draft.categoryId(),
                draft.isPrivate(),
                draft.trialDays(),
                TermsBody.of(draft.terms()),
                draft.state());
    }

    OfferDraft draft() {
        return new OfferDraft(
                name,
                productId,
                price,
                recurrence.recurrence(),
                categoryId,
                isPrivate,
                trialDays,
                terms.terms(),
                state);
    }
}
