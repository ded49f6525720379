package dev.catraca.api;

import static dev.catraca.identity.Permission.INVOICES_READ;
import static dev.catraca.identity.Permission.INVOICES_SEND;
import static dev.catraca.identity.Permission.INVOICES_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.api.json.Patch;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invoices: drafted, issued, moved, voided, mailed again. */
@RestController
@RequestMapping("/api/v1")
class InvoiceApi {

    private final Invoices invoices;
    private final PaymentLinks links;
    private final Customers customers;
    private final OrganizationClock clock;

    InvoiceApi(Invoices invoices, PaymentLinks links, Customers customers, OrganizationClock clock) {
        this.invoices = invoices;
        this.links = links;
        this.customers = customers;
        this.clock = clock;
    }

    @PostMapping("/invoices")
    @Needs(INVOICES_WRITE)
    ResponseEntity<InvoiceView> create(@RequestBody NewInvoiceBody body) {
        var created = body.draft() ? invoices.draft(body.wanted()) : invoices.issue(body.wanted());
        return Created.at("/invoices/" + created.id(), view(created));
    }

    @GetMapping("/invoices")
    @Needs(INVOICES_READ)
    ListView<InvoiceView> list(InvoicesQuery query, PageRequest page) {
        return views(invoices.list(query.filter(), page));
    }

    @GetMapping("/invoices/{id}")
    @Needs(INVOICES_READ)
    InvoiceView show(@PathVariable InvoiceId id) {
        return view(invoices.get(id));
    }

    @PatchMapping("/invoices/{id}")
    @Needs(INVOICES_WRITE)
    InvoiceView change(@PathVariable InvoiceId id, @RequestBody Patch<InvoiceBody> patch) {
        var invoice = invoices.get(id);
        var now = InvoiceBody.of(invoice);
        var wanted = patch.over(now);
        if (invoice.status() == InvoiceStatus.DRAFT) {
            return view(invoices.redraft(id, wanted.wanted()));
        }
        if (!wanted.onlyMovesDueDateOf(now)) {
            throw new Refusal.Conflict("invoice_issued");
        }
        return view(invoices.moveDueDate(id, wanted.dueOn()));
    }

    @PostMapping("/invoices/{id}/issuance")
    @Needs(INVOICES_WRITE)
    InvoiceView issue(@PathVariable InvoiceId id, @RequestBody IssuanceBody body) {
        return view(invoices.issue(id, body.notifyCustomer()));
    }

    @PostMapping("/invoices/{id}/voiding")
    @Needs(INVOICES_WRITE)
    InvoiceView voidInvoice(@PathVariable InvoiceId id, @RequestBody ReasonBody body) {
        return view(invoices.voidInvoice(id, body.reason()));
    }

    @PostMapping("/invoices/{id}/messages")
    @Needs(INVOICES_SEND)
    InvoiceView send(@PathVariable InvoiceId id) {
        return view(invoices.resend(id));
    }

    @GetMapping("/customers/{id}/invoices")
    @Needs(INVOICES_READ)
    ListView<InvoiceView> ofCustomer(@PathVariable CustomerId id, PageRequest page) {
        customers.get(id);
        return views(invoices.list(InvoiceFilter.of(id), page));
    }

    private ListView<InvoiceView> views(Page<Invoice> page) {
        var today = clock.today();
        var urls = links.urls();
        return ListView.of(page, invoice -> InvoiceView.of(invoice, today, urls.apply(invoice)));
    }

    private InvoiceView view(Invoice invoice) {
        return InvoiceView.of(invoice, clock.today(), links.url(invoice));
    }
}
