package dev.catraca.web.admin;

import dev.catraca.customers.Customer;
import dev.catraca.web.Tab;
import java.util.List;

/** The contact card around each of its tabs: the customer, and where else to go. */
public record CustomerCard(Customer customer, List<Tab> tabs) {

    public String address() {
        return "/admin/customers/" + customer.id();
    }
}
