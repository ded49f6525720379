package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.ProductId;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Money;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An invoice's item as sent: of a product, of an offer, or free text, which needs a price. */
record ItemBody(
        @Nullable ProductId productId,
        @Nullable OfferId offerId,
        @Size(max = 500) @Nullable String description,
        @Default("1") int quantity,
        @Nullable Money unitPrice,
        @Nullable Money discount) {

    static ItemBody of(InvoiceLine line) {
        return new ItemBody(
                line.product(), line.offer(), line.description(), line.quantity(), line.unitPrice(), line.discount());
    }

    NewLine line() {
        return new NewLine(productId, offerId, description, quantity, unitPrice, discount);
    }
}
