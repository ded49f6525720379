package dev.catraca.web.admin;

import dev.catraca.customers.Customer;
import dev.catraca.web.Form;
import java.util.List;

/**
 * A field of a form that names a customer: those offered at once, those that a search found, and who is chosen. For
 * {@code @template.admin.customers._choice}.
 */
public record CustomerChoice(String field, String chosen, List<Customer> offered, String words, List<Customer> found) {

    static final String SEARCH = "_search";

    public String searchField() {
        return field + SEARCH;
    }

    public String foundId() {
        return Form.idOf(field) + "-found";
    }

    public boolean isChosen(Customer customer) {
        return customer.id().toString().equals(chosen);
    }
}
