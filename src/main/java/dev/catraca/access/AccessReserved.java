package dev.catraca.access;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import java.util.List;

/** Seats were given to students whose access waits for the invoice's payment. */
public record AccessReserved(List<Reserved> seats) {

    /** One seat's student. */
    public record Reserved(SeatId seat, InvoiceId invoice, CustomerId student, ProductId product) {}
}
