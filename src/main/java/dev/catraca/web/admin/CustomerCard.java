package dev.catraca.web.admin;

import dev.catraca.customers.Customer;
import dev.catraca.kernel.Money;
import dev.catraca.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contact card around each of its tabs: the customer, where else to go, and their credit if there is any. */
public record CustomerCard(
        Customer customer, List<Tab> tabs, @Nullable Money credit) {

    public String address() {
        return "/admin/customers/" + customer.id();
    }
}
