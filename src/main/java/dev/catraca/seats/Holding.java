package dev.catraca.seats;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import java.util.UUID;

/** A seat with its student; the assignment is named too, since a seat may come back to the same student. */
public record Holding(SeatId seat, UUID assignment, InvoiceId invoice, CustomerId student, ProductId product) {}
