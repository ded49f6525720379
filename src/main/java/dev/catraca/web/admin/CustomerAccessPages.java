package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.INVOICES_READ;
import static java.util.stream.Collectors.groupingBy;

import dev.catraca.access.Access;
import dev.catraca.access.StudentCourse;
import dev.catraca.courses.Courses;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.Grants;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The contact card's Produtos: each course, whether the student may enter, and every way in. */
@Controller
class CustomerAccessPages {

    private final CustomerCards cards;
    private final Access access;
    private final Grants grants;
    private final GrantLines lines;
    private final Courses courses;
    private final Invoices invoices;

    CustomerAccessPages(
            CustomerCards cards, Access access, Grants grants, GrantLines lines, Courses courses, Invoices invoices) {
        this.cards = cards;
        this.access = access;
        this.grants = grants;
        this.lines = lines;
        this.courses = courses;
        this.invoices = invoices;
    }

    @Needs(ACCESS_READ)
    @GetMapping("/admin/customers/{id}/products")
    String products(@PathVariable UUID id, Screen screen, Model model) {
        var customer = new CustomerId(id);
        model.addAttribute("card", cards.open(customer, "products", screen));
        model.addAttribute("courses", courses(customer, screen));
        return "admin/customers/products";
    }

    private List<CourseAccess> courses(CustomerId customer, Screen screen) {
        var held = access.coursesOf(customer);
        var ways = lines.together(grants.of(customer), screen).stream()
                .collect(groupingBy(line -> line.grant().course()));
        var titles = courses.titles(held.stream().map(StudentCourse::course).toList());
        var awaited = awaited(held, screen);
        return held.stream()
                .map(course -> new CourseAccess(
                        course,
                        titles.getOrDefault(course.course(), ""),
                        ways.getOrDefault(course.course(), List.of()),
                        course.answer().payFirst() == null
                                ? null
                                : awaited.get(course.answer().payFirst())))
                .toList();
    }

    private Map<InvoiceId, Invoice> awaited(List<StudentCourse> held, Screen screen) {
        return screen.can(INVOICES_READ)
                ? invoices.all(held.stream()
                        .flatMap(course -> Stream.ofNullable(course.answer().payFirst()))
                        .distinct()
                        .toList())
                : Map.of();
    }
}
