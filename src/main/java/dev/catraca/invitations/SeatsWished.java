package dev.catraca.invitations;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payer asked for more seats like those of an invoice. */
public record SeatsWished(
        UUID id,
        CustomerId payer,
        InvoiceId invoice,
        ProductId product,
        int quantity,
        @Nullable String note) {}
