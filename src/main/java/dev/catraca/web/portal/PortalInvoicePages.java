package dev.catraca.web.portal;

import dev.catraca.customers.CustomerId;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.SignedIn;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.PageRequest;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.Payments;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer's own invoices: first what is to pay, then what was, each with its papers. */
@Controller
class PortalInvoicePages {

    private final Invoices invoices;
    private final Payments payments;
    private final PaymentLinks links;
    private final OrganizationClock clock;

    PortalInvoicePages(Invoices invoices, Payments payments, PaymentLinks links, OrganizationClock clock) {
        this.invoices = invoices;
        this.payments = payments;
        this.links = links;
        this.clock = clock;
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/invoices")
    String index(@RequestParam(required = false) @Nullable String after, SignedIn signedIn, Model model) {
        var customer = new CustomerId(signedIn.id());
        var page = invoices.listIssued(InvoiceFilter.of(customer), PageRequest.of(null, after));
        model.addAttribute("open", after == null ? rows(open(customer)) : List.of());
        model.addAttribute("owed", invoices.owed(customer));
        model.addAttribute(
                "settled",
                rows(page.rows().stream()
                        .filter(invoice -> invoice.status() != InvoiceStatus.OPEN)
                        .toList()));
        model.addAttribute("next", page.next());
        return "portal/invoices/index";
    }

    /** The most urgent first; more than fit on one page nobody owes. */
    private List<Invoice> open(CustomerId customer) {
        var filter = InvoiceFilter.of(customer).in(InvoiceStatus.OPEN);
        return invoices.listIssued(filter, new PageRequest(PageRequest.MAX_LIMIT, null)).rows().stream()
                .sorted(Comparator.comparing(Invoice::dueOn))
                .toList();
    }

    private List<InvoiceRow> rows(List<Invoice> some) {
        var paid = payments.of(some.stream().map(Invoice::id).toList());
        var today = clock.today();
        return some.stream()
                .map(invoice -> new InvoiceRow(
                        invoice,
                        invoice.overdueOn(today),
                        links.path(invoice),
                        paid.getOrDefault(invoice.id(), List.of())))
                .toList();
    }
}
