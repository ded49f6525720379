package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_READ;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.customers.Duplicate;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Csv;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Clientes: the list, and a new one. */
@Controller
class CustomerPages {

    private static final List<String> COLUMNS = List.of(
            "customers.name",
            "customers.email",
            "customers.phone",
            "customers.tax_id",
            "customers.kind",
            "customers.address",
            "customers.tags",
            "customers.external_id",
            "customers.state",
            "customers.since");

    private final Customers customers;

    CustomerPages(Customers customers) {
        this.customers = customers;
    }

    @Needs(CUSTOMERS_READ)
    @GetMapping("/admin/customers")
    String index(@RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        model.addAttribute("page", customers.list(CustomerListing.filter(screen.place()), PageRequest.of(null, after)));
        return "admin/customers/index";
    }

    @Needs(CUSTOMERS_READ)
    @GetMapping("/admin/customers.csv")
    void csv(Screen screen, HttpServletResponse response) throws IOException {
        var filter = CustomerListing.filter(screen.place());
        Csv.answer(
                response,
                screen,
                screen.t("customers.file"),
                COLUMNS,
                page -> customers.list(filter, page).map(customer -> row(customer, screen)));
    }

    @Needs(CUSTOMERS_WRITE)
    @GetMapping("/admin/customers/new")
    String blank(Form form, Model model) {
        return page(form, List.of(), model);
    }

    /** Somebody who may be the same person is shown first; the form then comes with "create anyway". */
    @Needs(CUSTOMERS_WRITE)
    @PostMapping("/admin/customers")
    String create(Form form, Flash flash, Model model) {
        return form.submit(
                () -> CustomerForm.read(form),
                wanted -> {
                    var duplicates =
                            form.checked("create_anyway") ? List.<Duplicate>of() : customers.duplicatesOf(wanted);
                    return duplicates.isEmpty() ? created(wanted, flash) : page(form, duplicates, model);
                },
                () -> page(form, List.of(), model));
    }

    private String created(NewCustomer wanted, Flash flash) {
        var customer = customers.create(wanted);
        flash.say("customers.created", customer.name());
        return "redirect:/admin/customers/" + customer.id();
    }

    private static String page(Form form, List<Duplicate> duplicates, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("duplicates", duplicates);
        return "admin/customers/new";
    }

    private static List<@Nullable String> row(Customer customer, Screen screen) {
        var taxId = customer.taxId();
        var address = customer.address();
        return Arrays.asList(
                customer.name(),
                customer.email().value(),
                screen.phone(customer.phone().value()),
                taxId == null ? null : screen.taxId(taxId.value()),
                screen.word(customer.kind()),
                address == null ? null : address.line(),
                String.join(", ", customer.tags()),
                customer.externalId(),
                screen.word(customer.state()),
                screen.date(
                        LocalDate.ofInstant(customer.createdAt(), screen.show().zone())));
    }
}
