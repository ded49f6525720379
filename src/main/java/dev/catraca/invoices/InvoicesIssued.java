package dev.catraca.invoices;

import java.util.List;

/** Invoices got their number and are owed from now on. */
public record InvoicesIssued(List<Issued> invoices) {

    /** {@code notifyCustomer}: mail it to the customer. */
    public record Issued(Invoice invoice, boolean notifyCustomer) {}
}
