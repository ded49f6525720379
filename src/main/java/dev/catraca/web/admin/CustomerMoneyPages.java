package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.INVOICES_READ;
import static dev.catraca.identity.Permission.ORDERS_READ;
import static dev.catraca.identity.Permission.PAYMENTS_READ;

import dev.catraca.access.Access;
import dev.catraca.access.StudentCourse;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.Grant;
import dev.catraca.grants.Grants;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.Payment;
import dev.catraca.payments.Payments;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The contact card's Produtos, Pedidos, Faturas and Pagamentos: what the customer may enter, agreed to, owes, and paid. */
@Controller
@RequestMapping("/admin/customers/{id}")
class CustomerMoneyPages {

    private final CustomerCards cards;
    private final Orders orders;
    private final Invoices invoices;
    private final Payments payments;
    private final Access access;
    private final Grants grants;
    private final Courses courses;
    private final OrganizationClock clock;

    CustomerMoneyPages(
            CustomerCards cards,
            Orders orders,
            Invoices invoices,
            Payments payments,
            Access access,
            Grants grants,
            Courses courses,
            OrganizationClock clock) {
        this.cards = cards;
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.access = access;
        this.grants = grants;
        this.courses = courses;
        this.clock = clock;
    }

    @Needs(ORDERS_READ)
    @GetMapping("/orders")
    String orders(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        var customer = new CustomerId(id);
        model.addAttribute("card", cards.open(customer, "orders", screen));
        model.addAttribute("page", orders.list(OrderFilter.of(customer), PageRequest.of(null, after)));
        return "admin/customers/orders";
    }

    @Needs(INVOICES_READ)
    @GetMapping("/invoices")
    String invoices(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        var customer = new CustomerId(id);
        model.addAttribute("card", cards.open(customer, "invoices", screen));
        model.addAttribute("page", invoices.list(InvoiceFilter.of(customer), PageRequest.of(null, after)));
        model.addAttribute("today", clock.today());
        return "admin/customers/invoices";
    }

    @Needs(PAYMENTS_READ)
    @GetMapping("/payments")
    String payments(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        var customer = new CustomerId(id);
        model.addAttribute("card", cards.open(customer, "payments", screen));
        var page = payments.of(customer, PageRequest.of(null, after));
        model.addAttribute("page", page);
        model.addAttribute(
                "invoices",
                invoices.all(
                        page.rows().stream().map(Payment::invoice).distinct().toList()));
        return "admin/customers/payments";
    }

    @Needs(ACCESS_READ)
    @GetMapping("/products")
    String products(@PathVariable UUID id, Screen screen, Model model) {
        var customer = new CustomerId(id);
        model.addAttribute("card", cards.open(customer, "products", screen));
        var held = grants.of(customer);
        var waiting = waiting(access.coursesOf(customer), held);
        model.addAttribute("grants", held);
        model.addAttribute("waiting", waiting);
        model.addAttribute("titles", titles(held, waiting));
        model.addAttribute("invoices", sources(held, waiting));
        return "admin/customers/products";
    }

    /** Courses without any grant yet: their seats wait for payment. */
    private static List<StudentCourse> waiting(List<StudentCourse> shelf, List<Grant> grants) {
        var granted = grants.stream().map(Grant::course).collect(Collectors.toSet());
        return shelf.stream()
                .filter(course -> !granted.contains(course.course()))
                .toList();
    }

    private Map<CourseId, String> titles(List<Grant> grants, List<StudentCourse> waiting) {
        return courses.titles(Stream.concat(
                        grants.stream().map(Grant::course), waiting.stream().map(StudentCourse::course))
                .distinct()
                .toList());
    }

    private Map<InvoiceId, Invoice> sources(List<Grant> grants, List<StudentCourse> waiting) {
        return invoices.all(Stream.concat(
                        grants.stream().map(Grant::invoice),
                        waiting.stream().map(course -> course.answer().payFirst()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
    }
}
