package dev.catraca.web.admin;

import dev.catraca.audit.Audit;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductId;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.Customers;
import dev.catraca.files.FileId;
import dev.catraca.files.Files;
import dev.catraca.files.StoredFile;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.OrderId;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.Payment;
import dev.catraca.payments.Payments;
import dev.catraca.payments.Receipt;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seat;
import dev.catraca.seats.Seats;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final CustomerChoices choices;
    private final Catalog catalog;
    private final Courses courses;
    private final Seats handedOut;
    private final Payments payments;
    private final Files files;
    private final PayLinks links;
    private final Audit audit;
    private final OrganizationClock clock;

    InvoiceSheets(
            Invoices invoices,
            Orders orders,
            Customers customers,
            CustomerChoices choices,
            Catalog catalog,
            Courses courses,
            Seats handedOut,
            Payments payments,
            Files files,
            PayLinks links,
            Audit audit,
            OrganizationClock clock) {
        this.invoices = invoices;
        this.orders = orders;
        this.customers = customers;
        this.choices = choices;
        this.catalog = catalog;
        this.courses = courses;
        this.handedOut = handedOut;
        this.payments = payments;
        this.files = files;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    String page(InvoiceId id, Form form, Screen screen, Model model) {
        return view("admin/invoices/show", id, form, screen, model);
    }

    /** A page of the invoice that is only one of its forms, for those without a script and for what was refused. */
    String view(String template, InvoiceId id, Form form, Screen screen, Model model) {
        var sheet = open(invoices.get(id), form, screen);
        form.fill("amount", sheet.invoice().due())
                .fill("received_on", sheet.today())
                .fill("due_on", sheet.invoice().dueOn())
                .fill("release", ReleaseRule.ON_FULL_PAYMENT)
                .fill("notify", true);
        if (sheet.free().size() == 1) {
            form.fill("product_id", sheet.free().getFirst().product().id().value());
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("form", form);
        return template;
    }

    private InvoiceSheet open(Invoice invoice, Form form, Screen screen) {
        var after = screen.place().param("after");
        var seats = handedOut.of(invoice.id(), PageRequest.of(null, after));
        var customer = customers.get(invoice.customer());
        var products = catalog.products(productsOf(invoice));
        var receipts = payments.receiptsOf(invoice.id());
        var paid = payments.of(invoice.id(), FIRST).rows();
        var paidIds = paid.stream().map(Payment::id).toList();
        var isIssued = invoice.number() != null;
        return new InvoiceSheet(
                invoice,
                customer,
                invoice.orderId() == null ? null : orders.get(new OrderId(invoice.orderId())),
                seats,
                students(seats),
                products,
                free(invoice, products),
                choices.in(form, "student_id", customer.kind() == CustomerKind.PERSON ? List.of(customer) : List.of()),
                paid,
                payments.refundsOf(paidIds),
                payments.disputesOf(paidIds),
                receipts,
                files(receipts),
                isIssued && invoice.status() != InvoiceStatus.VOIDED ? links.of(invoice, customer) : null,
                audit.of(invoice.id().value(), FIRST).rows(),
                clock.today());
    }

    private static List<ProductId> productsOf(Invoice invoice) {
        return given(invoice.lines(), InvoiceLine::product);
    }

    private Map<CustomerId, Customer> students(Page<Seat> seats) {
        return customers.all(given(seats.rows(), Seat::student));
    }

    private Map<FileId, StoredFile> files(List<Receipt> receipts) {
        return files.of(receipts.stream().map(Receipt::file).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity(), (one, same) -> one));
    }

    /** In the order of the lines; nothing is free once voided. */
    private List<FreeSeats> free(Invoice invoice, Map<ProductId, Product> products) {
        if (invoice.status() == InvoiceStatus.VOIDED) {
            return List.of();
        }
        var titles = courses.titles(products.values().stream()
                .flatMap(product -> product.courseIds().stream())
                .toList());
        return productsOf(invoice).stream()
                .distinct()
                .map(id -> free(invoice, Objects.requireNonNull(products.get(id)), titles))
                .filter(seats -> seats.free() > 0)
                .toList();
    }

    private static FreeSeats free(Invoice invoice, Product product, Map<CourseId, String> titles) {
        var lines = invoice.lines().stream()
                .filter(line -> product.id().equals(line.product()))
                .toList();
        return new FreeSeats(
                product,
                lines.stream().mapToInt(line -> line.seats().free()).sum(),
                lines.stream().mapToInt(line -> line.seats().total()).sum(),
                product.courseIds().stream()
                        .map(course -> titles.getOrDefault(course, ""))
                        .toList());
    }

    private static <A, T> List<T> given(List<A> things, Function<A, @Nullable T> part) {
        var found = new ArrayList<T>();
        for (var thing : things) {
            var value = part.apply(thing);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }
}
