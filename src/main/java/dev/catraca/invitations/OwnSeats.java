package dev.catraca.invitations;

import dev.catraca.catalog.ProductId;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import java.util.List;

/** An invoice of a payer and how its seats stand, product by product. */
public record OwnSeats(Invoice invoice, List<Share> shares) {

    public int free() {
        return shares.stream().mapToInt(share -> share.seats().free()).sum();
    }

    public String nameOf(ProductId product) {
        return shares.stream()
                .filter(share -> share.product().equals(product))
                .findFirst()
                .map(Share::name)
                .orElse("");
    }

    /** Whether seats can be handed out at all; not after the money went back, or while its payer contests it. */
    public boolean isLive() {
        return invoice.status() != InvoiceStatus.VOIDED && !invoice.disputed();
    }
}
