package dev.catraca.web.admin;

import dev.catraca.customers.Customer;
import dev.catraca.datarequests.DataRequest;
import dev.catraca.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contact card around each of its tabs: the customer, where else to go, and what they add up to. */
public record CustomerCard(
        Customer customer,
        List<Tab> tabs,
        CustomerFacts facts,
        @Nullable DataRequest request) {

    public String address() {
        return "/admin/customers/" + customer.id();
    }
}
