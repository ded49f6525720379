package dev.catraca.web.admin;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductId;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Ids;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers the form that gives a free seat away, as it stands while somebody fills it in. */
@Component
class AssignSheets {

    private final Invoices invoices;
    private final Customers customers;
    private final Catalog catalog;
    private final Courses courses;
    private final StudentChoices students;

    AssignSheets(Invoices invoices, Customers customers, Catalog catalog, Courses courses, StudentChoices students) {
        this.invoices = invoices;
        this.customers = customers;
        this.catalog = catalog;
        this.courses = courses;
        this.students = students;
    }

    AssignSheet open(InvoiceId id, Form form, Screen screen) {
        var invoice = invoices.get(id);
        var payer = customers.get(invoice.customer());
        var free = free(invoice);
        form.fill("release", ReleaseRule.ON_FULL_PAYMENT);
        if (free.size() == 1) {
            form.fill("product_id", free.getFirst().product().id().value());
        }
        var last = Ids.read(screen.place().param("last"))
                .flatMap(student -> customers.find(new CustomerId(student)))
                .orElse(null);
        var suggested = payer.kind() == CustomerKind.PERSON && payer.isActive() ? List.of(payer) : List.<Customer>of();
        return new AssignSheet(
                invoice, free, students.in(form, suggested, screen), effect(invoice, free, form, screen), last);
    }

    /** In the order of the lines; nothing is free once voided. */
    List<FreeSeats> free(Invoice invoice) {
        if (invoice.status() == InvoiceStatus.VOIDED || invoice.seats().free() == 0) {
            return List.of();
        }
        var sold = invoice.lines().stream()
                .filter(line -> line.seats().total() > 0)
                .map(InvoiceLine::product)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        var products = catalog.products(sold);
        var titles = courses.titles(products.values().stream()
                .flatMap(product -> product.courseIds().stream())
                .toList());
        return sold.stream()
                .map(product -> free(invoice, Objects.requireNonNull(products.get(product)), titles))
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

    /** What will happen, in a sentence. */
    private String effect(Invoice invoice, List<FreeSeats> free, Form form, Screen screen) {
        var student = students.nameIn(form);
        var chosen = Ids.read(form.value("product_id")).map(ProductId::new).orElse(null);
        var seats = free.stream()
                .filter(each -> each.product().id().equals(chosen))
                .findFirst()
                .orElse(null);
        if (student.isEmpty() || seats == null) {
            return screen.t("invoices.assign.nothing");
        }
        var opens = String.join(", ", seats.courses());
        var product = seats.product().name();
        var left = screen.t("invoices.assign.left", seats.free() - 1);
        var now = form.value("release").equals(ReleaseRule.IMMEDIATELY.name());
        if (invoice.status() == InvoiceStatus.PAID) {
            return screen.t("invoices.assign.now_paid", student, product, opens) + " " + left;
        }
        return (now
                        ? screen.t("invoices.assign.now", student, product, opens)
                        : screen.t("invoices.assign.later", student, product, opens, screen.money(invoice.due())))
                + " "
                + left;
    }
}
