package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_READ;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.onboarding.DraftLine;
import dev.catraca.onboarding.Onboarding;
import dev.catraca.web.Csv;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Clientes: the list, and above it the drafts that wait to be finished. */
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

    private static final int DRAFTS = 3;

    private final Customers customers;
    private final Onboarding onboarding;

    CustomerPages(Customers customers, Onboarding onboarding) {
        this.customers = customers;
        this.onboarding = onboarding;
    }

    @Needs(CUSTOMERS_READ)
    @GetMapping("/admin/customers")
    String index(@RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        model.addAttribute("page", customers.list(CustomerListing.filter(screen.place()), PageRequest.of(null, after)));
        model.addAttribute("drafts", drafts(screen));
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

    /** A few that wait to be finished, for whoever may; not among search results. */
    private Page<DraftLine> drafts(Screen screen) {
        var shown = screen.can(CUSTOMERS_WRITE) && screen.place().query().isEmpty();
        return shown ? onboarding.drafts(null, PageRequest.of(DRAFTS, null)) : new Page<>(List.of(), null);
    }

    private static List<@Nullable String> row(Customer customer, Screen screen) {
        var phone = customer.phone();
        var taxId = customer.taxId();
        var address = customer.address();
        return Arrays.asList(
                customer.name(),
                customer.email().value(),
                phone == null ? null : screen.phone(phone.value()),
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
