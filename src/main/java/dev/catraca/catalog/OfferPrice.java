package dev.catraca.catalog;

import dev.catraca.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What one unit of an offer costs, item by item: the offer itself and the base plan it runs on, if any. */
public record OfferPrice(
        Offer offer, Product product, @Nullable BasePlan basePlan) {

    public Money price() {
        return offer.price();
    }

    public @Nullable Money basePrice() {
        return basePlan == null ? null : basePlan.price();
    }

    public Money total() {
        return basePlan == null ? price() : price().plus(basePlan.price());
    }
}
