package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.INVOICES_READ;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.web.Csv;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Faturas: the list. */
@Controller
class InvoicePages {

    private static final List<String> COLUMNS = List.of(
            "invoices.number",
            "invoices.customer",
            "invoices.due_on",
            "invoices.status",
            "invoices.total",
            "invoices.paid",
            "invoices.due",
            "invoices.seats",
            "invoices.pending",
            "invoices.waiting",
            "invoices.issued_at");

    private final Invoices invoices;
    private final Customers customers;
    private final Catalog catalog;
    private final OrganizationClock clock;

    InvoicePages(Invoices invoices, Customers customers, Catalog catalog, OrganizationClock clock) {
        this.invoices = invoices;
        this.customers = customers;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Needs(INVOICES_READ)
    @GetMapping("/admin/invoices")
    String index(@RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        var filter = InvoiceListing.filter(screen.place());
        var page = invoices.list(filter, PageRequest.of(null, after));
        model.addAttribute("page", page);
        model.addAttribute("customers", payers(page));
        model.addAttribute(
                "of",
                filter.customer() == null
                        ? null
                        : customers.find(filter.customer()).orElse(null));
        model.addAttribute("product", product(filter));
        model.addAttribute("today", clock.today());
        return "admin/invoices/index";
    }

    @Needs(INVOICES_READ)
    @GetMapping("/admin/invoices.csv")
    void csv(Screen screen, HttpServletResponse response) throws IOException {
        var filter = InvoiceListing.filter(screen.place());
        var today = clock.today();
        Csv.answer(response, screen, screen.t("invoices.file"), COLUMNS, request -> {
            var page = invoices.list(filter, request);
            var payers = payers(page);
            return page.map(invoice -> row(invoice, payers.get(invoice.customer()), today, screen));
        });
    }

    private @Nullable Product product(InvoiceFilter filter) {
        var product = filter.product();
        return product == null ? null : catalog.products(List.of(product)).get(product);
    }

    private Map<CustomerId, Customer> payers(Page<Invoice> page) {
        return customers.all(page.rows().stream().map(Invoice::customer).toList());
    }

    private static List<@Nullable String> row(
            Invoice invoice, @Nullable Customer payer, LocalDate today, Screen screen) {
        var show = screen.show();
        return Arrays.asList(
                invoice.number() == null ? null : String.valueOf(invoice.number()),
                payer == null ? null : payer.name(),
                screen.date(invoice.dueOn()),
                invoice.overdueOn(today) ? screen.t("invoices.late") : screen.word(invoice.status()),
                show.amount(invoice.total()),
                show.amount(invoice.paid()),
                show.amount(invoice.due()),
                String.valueOf(invoice.seats().total()),
                String.valueOf(invoice.seats().pending()),
                String.valueOf(invoice.seats().reserved()),
                screen.time(invoice.issuedAt()));
    }
}
