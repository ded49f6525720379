package dev.catraca.invoices;

import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.ProductId;
import dev.catraca.kernel.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing demanded. The discount is money off the whole line; without a product it is free text and opens nothing.
 * Refunded once its whole money went back.
 */
public record InvoiceLine(
        LineId id,
        @Nullable ProductId product,
        @Nullable OfferId offer,
        String description,
        int quantity,
        Money unitPrice,
        Money discount,
        Money total,
        SeatTotals seats,
        boolean refunded) {

    /** The same thing at the same price, whatever became of its seats. */
    boolean isSameAs(InvoiceLine other) {
        return Objects.equals(product, other.product)
                && Objects.equals(offer, other.offer)
                && description.equals(other.description)
                && quantity == other.quantity
                && unitPrice.equals(other.unitPrice)
                && discount.equals(other.discount);
    }
}
