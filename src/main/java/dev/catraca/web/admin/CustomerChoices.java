package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_READ;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerState;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a customer inside of a form: as one types with a script, by the form's own button without. */
@Controller
class CustomerChoices {

    private static final int FOUND = 8;
    private static final Set<String> FIELDS = Set.of("customer_id", "student_id", "student");

    private final Customers customers;

    CustomerChoices(Customers customers) {
        this.customers = customers;
    }

    @Needs(CUSTOMERS_READ)
    @GetMapping("/admin/customers/choices")
    String find(@RequestParam String field, Screen screen, Model model) {
        if (!FIELDS.contains(field)) {
            throw new Refusal.NotFound("field");
        }
        var words = screen.place().param(field + CustomerChoice.SEARCH);
        model.addAttribute("choice", new CustomerChoice(field, "", List.of(), words, search(words)));
        return "admin/customers/_found";
    }

    /** The field as the form stands; whoever is chosen stays among those offered. */
    CustomerChoice in(Form form, String field, List<Customer> suggested) {
        var offered = new ArrayList<>(suggested);
        var chosen = form.value(field);
        Ids.read(chosen)
                .flatMap(id -> customers.find(new CustomerId(id)))
                .filter(customer -> !offered.contains(customer))
                .ifPresent(offered::add);
        var words = form.value(field + CustomerChoice.SEARCH);
        var found = search(words).stream()
                .filter(customer -> !offered.contains(customer))
                .toList();
        return new CustomerChoice(field, chosen, offered, words, found);
    }

    private List<Customer> search(String words) {
        if (words.isBlank()) {
            return List.of();
        }
        var filter = CustomerFilter.search(words).in(CustomerState.ACTIVE);
        return customers.list(filter, PageRequest.of(FOUND, null)).rows();
    }
}
