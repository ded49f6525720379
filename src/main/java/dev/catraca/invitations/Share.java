package dev.catraca.invitations;

import dev.catraca.catalog.ProductId;
import dev.catraca.invoices.SeatTotals;

/** How the seats of one product of an invoice stand. Own: the payer has one of it; wished: the payer asked for more of it today. */
public record Share(ProductId product, String name, SeatTotals seats, boolean own, boolean wished) {}
