package dev.catraca.invoices;

import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.ProductId;
import dev.catraca.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A line as asked for: a product, an offer, or free text; what is left out comes from the catalog. */
public record NewLine(
        @Nullable ProductId product,
        @Nullable OfferId offer,
        @Nullable String description,
        int quantity,
        @Nullable Money unitPrice,
        @Nullable Money discount) {}
