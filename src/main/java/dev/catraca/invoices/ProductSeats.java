package dev.catraca.invoices;

import dev.catraca.catalog.ProductId;

/** The same of one product, over all invoices. */
public record ProductSeats(ProductId product, SeatDemand seats) {}
