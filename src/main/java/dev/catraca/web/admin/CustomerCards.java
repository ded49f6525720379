package dev.catraca.web.admin;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.web.Screen;
import dev.catraca.web.Tab;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens the contact card at one of its tabs. */
@Component
class CustomerCards {

    private final Customers customers;
    private final ReadFacts facts;
    private final DataRequests requests;
    private final List<CustomerTab> tabs;

    CustomerCards(Customers customers, ReadFacts facts, DataRequests requests, List<CustomerTab> tabs) {
        this.customers = customers;
        this.facts = facts;
        this.requests = requests;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(CustomerTab::place))
                .toList();
    }

    /** The card for {@code @template.admin.customers._card}; the key names the tab in view. */
    CustomerCard open(CustomerId id, String key, Screen screen) {
        return open(customers.get(id), key, screen);
    }

    CustomerCard open(Customer customer, String key, Screen screen) {
        var visible = tabs.stream()
                .filter(tab -> screen.can(tab.needs()))
                .map(tab -> new Tab(
                        label(tab, customer.id(), screen),
                        tab.href(customer.id()),
                        tab.key().equals(key)))
                .toList();
        var request = requests.of(customer.id()).orElse(null);
        return new CustomerCard(customer, visible, facts.of(customer, screen), request);
    }

    private static String label(CustomerTab tab, CustomerId customer, Screen screen) {
        var label = screen.t("customers.tab." + tab.key());
        var count = tab.countOf(customer);
        return count == 0 ? label : label + " (" + screen.show().number(count) + ")";
    }
}
