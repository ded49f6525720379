package dev.catraca.customers;

import java.util.List;

/** Customers were edited, archived or brought back. */
public record CustomersChanged(List<CustomerEdit> edits) {

    /** One of them, before and after. */
    public record CustomerEdit(Customer before, Customer after) {}
}
