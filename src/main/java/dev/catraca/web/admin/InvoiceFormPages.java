package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.INVOICES_WRITE;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogSort;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductQuery;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import dev.catraca.once.Once;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Nova fatura, and editing one that is still a draft. Rows of items come and go by buttons of the form itself. */
@Controller
class InvoiceFormPages {

    private final Invoices invoices;
    private final Customers customers;
    private final CustomerChoices choices;
    private final Catalog catalog;
    private final Organizations organizations;
    private final OrganizationClock clock;
    private final Once once;

    InvoiceFormPages(
            Invoices invoices,
            Customers customers,
            CustomerChoices choices,
            Catalog catalog,
            Organizations organizations,
            OrganizationClock clock,
            Once once) {
        this.invoices = invoices;
        this.customers = customers;
        this.choices = choices;
        this.catalog = catalog;
        this.organizations = organizations;
        this.clock = clock;
        this.once = once;
    }

    @Needs(INVOICES_WRITE)
    @GetMapping("/admin/invoices/new")
    String blank(Form form, Screen screen, Model model) {
        Ids.read(screen.place().param("customer_id"))
                .ifPresent(id -> form.fill(
                        "customer_id", customers.get(new CustomerId(id)).id()));
        return page(null, form, model);
    }

    @Needs(INVOICES_WRITE)
    @PostMapping("/admin/invoices")
    String create(Form form, Flash flash, Model model) {
        return write(null, form, flash, model);
    }

    @Needs(INVOICES_WRITE)
    @GetMapping("/admin/invoices/{id}/edit")
    String edit(@PathVariable UUID id, Form form, Model model) {
        var invoice = invoices.get(new InvoiceId(id));
        return invoice.status() == InvoiceStatus.DRAFT ? page(invoice, form, model) : "redirect:/admin/invoices/" + id;
    }

    @Needs(INVOICES_WRITE)
    @PostMapping("/admin/invoices/{id}")
    String change(@PathVariable UUID id, Form form, Flash flash, Model model) {
        return write(invoices.get(new InvoiceId(id)), form, flash, model);
    }

    /** The rows alone, with one more or one less. */
    @Needs(INVOICES_WRITE)
    @PostMapping("/admin/invoices/items")
    String items(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rows", InvoiceForm.rows(form, 1));
        model.addAttribute("products", products(null));
        return "admin/invoices/_rows";
    }

    /** The sum alone, as the form stands. */
    @Needs(INVOICES_WRITE)
    @PostMapping("/admin/invoices/total")
    String total(Form form, Model model) {
        var currency = organizations.current().currency();
        model.addAttribute("total", InvoiceForm.total(form, InvoiceForm.filledRows(form), products(null), currency));
        return "admin/invoices/_total";
    }

    private String write(@Nullable Invoice before, Form form, Flash flash, Model model) {
        if (InvoiceForm.isStep(form)) {
            return page(before, form, model);
        }
        var rows = InvoiceForm.filledRows(form);
        var issue = form.value("action").equals("issue");
        return form.submit(
                () -> InvoiceForm.read(form, before),
                wanted -> {
                    var done = InvoiceForm.naming(
                            rows, () -> once.run(FormKey.of(form), () -> save(before, wanted, issue)));
                    FormKey.say(done.repeated(), flash, issue ? "invoices.issued" : "invoices.draft_saved");
                    return "redirect:" + done.result();
                },
                () -> page(before, form, model));
    }

    private String save(@Nullable Invoice before, NewInvoice wanted, boolean issue) {
        var draft = before == null ? invoices.draft(wanted) : invoices.redraft(before.id(), wanted);
        if (issue) {
            invoices.issue(draft.id(), wanted.notifyCustomer());
        }
        return "/admin/invoices/" + draft.id().value();
    }

    private String page(@Nullable Invoice invoice, Form form, Model model) {
        form.fill("due_on", clock.today()).fill("notify", true);
        if (invoice != null) {
            InvoiceForm.fill(form, invoice);
        }
        var rows = InvoiceForm.rows(form, invoice == null ? 1 : invoice.lines().size());
        var products = products(invoice);
        var currency = organizations.current().currency();
        model.addAttribute("invoice", invoice);
        model.addAttribute("customer", choices.in(form, "customer_id", List.of()));
        model.addAttribute("rows", rows);
        model.addAttribute("products", products);
        model.addAttribute("total", InvoiceForm.total(form, rows, products, currency));
        model.addAttribute("form", form);
        return "admin/invoices/edit";
    }

    /** What can be sold, by name, and what the draft sells already. */
    private List<Product> products(@Nullable Invoice invoice) {
        var query = new ProductQuery(null, null, CatalogState.ACTIVE, CatalogSort.NAME);
        var products = new ArrayList<>(catalog.products(query, PageRequest.of(PageRequest.MAX_LIMIT, null))
                .rows());
        if (invoice != null) {
            var sold = invoice.lines().stream()
                    .map(InvoiceLine::product)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            catalog.products(sold).values().stream()
                    .filter(product -> !products.contains(product))
                    .forEach(products::add);
        }
        return products;
    }
}
