package dev.catraca.web.portal;

import dev.catraca.customers.CustomerId;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.SignedIn;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.PageRequest;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer's own invoices: what to pay, what was paid, each with its PDF. */
@Controller
class PortalInvoicePages {

    private final Invoices invoices;
    private final PaymentLinks links;
    private final OrganizationClock clock;

    PortalInvoicePages(Invoices invoices, PaymentLinks links, OrganizationClock clock) {
        this.invoices = invoices;
        this.links = links;
        this.clock = clock;
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/invoices")
    String index(
            @RequestParam(required = false) @Nullable String after, SignedIn signedIn, Screen screen, Model model) {
        var filter = InvoiceFilter.of(new CustomerId(signedIn.id()));
        var today = clock.today();
        var page = invoices.listIssued(filter, PageRequest.of(null, after));
        model.addAttribute("page", page.map(invoice -> row(invoice, invoice.overdueOn(today))));
        return "portal/invoices/index";
    }

    private InvoiceRow row(Invoice invoice, boolean overdue) {
        return new InvoiceRow(invoice, overdue, links.url(invoice), links.pdfUrl(invoice));
    }
}
