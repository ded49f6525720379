package dev.catraca.orders;

import dev.catraca.invoices.Invoice;
import java.util.List;

/** Orders were agreed and their first invoices issued. */
public record OrdersPlaced(List<Placed> orders) {

    /** An order with its first invoice as issued. */
    public record Placed(Order order, Invoice invoice) {}
}
