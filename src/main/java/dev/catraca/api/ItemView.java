package dev.catraca.api;

import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.ProductId;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.LineId;
import dev.catraca.kernel.Money;
import org.jspecify.annotations.Nullable;

/** An invoice's item as answered. */
record ItemView(
        LineId id,
        @Nullable ProductId productId,
        @Nullable OfferId offerId,
        String description,
        int quantity,
        Money unitPrice,
        Money discount,
        Money total,
        int seats,
        int seatsPending,
        boolean refunded) {

    static ItemView of(InvoiceLine line) {
        return new ItemView(
                line.id(),
                line.product(),
                line.offer(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.total(),
                line.seats().total(),
                line.seats().pending(),
                line.refunded());
    }
}
