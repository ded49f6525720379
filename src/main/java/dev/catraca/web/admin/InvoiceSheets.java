package dev.catraca.web.admin;

import dev.catraca.audit.Audit;
import dev.catraca.customers.Customers;
import dev.catraca.files.FileId;
import dev.catraca.files.Files;
import dev.catraca.files.StoredFile;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.OrderId;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.Payment;
import dev.catraca.payments.Payments;
import dev.catraca.payments.Receipt;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what an invoice's page shows; its controllers come back to it when something was refused. */
@Component
class InvoiceSheets {

    private static final PageRequest FIRST = PageRequest.of(null, null);

    private final Invoices invoices;
    private final Orders orders;
    private final Customers customers;
    private final SeatLists seats;
    private final Payments payments;
    private final Files files;
    private final PayLinks links;
    private final Audit audit;
    private final HistoryNames names;
    private final OrganizationClock clock;

    InvoiceSheets(
            Invoices invoices,
            Orders orders,
            Customers customers,
            SeatLists seats,
            Payments payments,
            Files files,
            PayLinks links,
            Audit audit,
            HistoryNames names,
            OrganizationClock clock) {
        this.invoices = invoices;
        this.orders = orders;
        this.customers = customers;
        this.seats = seats;
        this.payments = payments;
        this.files = files;
        this.links = links;
        this.audit = audit;
        this.names = names;
        this.clock = clock;
    }

    String page(InvoiceId id, Form form, Screen screen, Model model) {
        return view("admin/invoices/show", id, form, screen, model);
    }

    /** A page of the invoice that is only one of its forms, for those without a script and for what was refused. */
    String view(String template, InvoiceId id, Form form, Screen screen, Model model) {
        var sheet = open(invoices.get(id), screen);
        form.fill("amount", sheet.invoice().due())
                .fill("received_on", sheet.today())
                .fill("due_on", sheet.invoice().dueOn())
                .fill("notify", true);
        model.addAttribute("sheet", sheet);
        model.addAttribute("form", form);
        return template;
    }

    private InvoiceSheet open(Invoice invoice, Screen screen) {
        var customer = customers.get(invoice.customer());
        var receipts = payments.receiptsOf(invoice.id());
        var paid = payments.of(invoice.id(), FIRST).rows();
        var paidIds = paid.stream().map(Payment::id).toList();
        var history = audit.of(invoice.id().value(), FIRST).rows();
        var isIssued = invoice.number() != null;
        return new InvoiceSheet(
                invoice,
                customer,
                invoice.orderId() == null ? null : orders.get(new OrderId(invoice.orderId())),
                seats.of(invoice, screen.place()),
                next(invoice, screen),
                paid,
                payments.refundsOf(paidIds),
                payments.disputesOf(paidIds),
                receipts,
                files(receipts),
                isIssued && invoice.status() != InvoiceStatus.VOIDED ? links.of(invoice, customer) : null,
                history,
                names.of(history),
                clock.today());
    }

    private Map<FileId, StoredFile> files(List<Receipt> receipts) {
        return files.of(receipts.stream().map(Receipt::file).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity(), (one, same) -> one));
    }

    /** The form that comes next by itself, while one seat after the other is given away; null for none. */
    private static @Nullable String next(Invoice invoice, Screen screen) {
        var place = screen.place();
        return place.has("again")
                ? "/admin/invoices/%s/seats/new?product_id=%s&release=%s&last=%s"
                        .formatted(
                                invoice.id().value(),
                                Ids.read(place.param("product_id"))
                                        .map(UUID::toString)
                                        .orElse(""),
                                place.param("release").replaceAll("[^A-Z_]", ""),
                                Ids.read(place.param("last"))
                                        .map(UUID::toString)
                                        .orElse(""))
                : null;
    }
}
