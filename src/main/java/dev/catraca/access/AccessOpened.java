package dev.catraca.access;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import java.util.List;

/** Seats opened their courses for their students. */
public record AccessOpened(List<Opened> seats) {

    /** One seat's opening. */
    public record Opened(SeatId seat, InvoiceId invoice, CustomerId student, ProductId product) {}
}
