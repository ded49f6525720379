package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.INVOICES_READ;
import static dev.catraca.identity.Permission.ORDERS_READ;

import dev.catraca.courses.Courses;
import dev.catraca.customers.Customers;
import dev.catraca.grants.Grant;
import dev.catraca.invoices.Invoices;
import dev.catraca.orders.Orders;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts grants beside the names, invoices and orders that a page shows with them, by one question for each kind. */
@Component
class GrantLines {

    private final Customers customers;
    private final Courses courses;
    private final Invoices invoices;
    private final Orders orders;

    GrantLines(Customers customers, Courses courses, Invoices invoices, Orders orders) {
        this.customers = customers;
        this.courses = courses;
        this.invoices = invoices;
        this.orders = orders;
    }

    /** In the order of the grants; of each, the others of the same student and course that are among them. */
    List<GrantLine> of(List<Grant> grants, Screen screen) {
        var people = customers.all(distinct(grants, Grant::student));
        var titles = courses.titles(distinct(grants, Grant::course));
        var bills = invoices.all(screen.can(INVOICES_READ) ? distinct(grants, Grant::invoice) : List.of());
        var deals = orders.all(screen.can(ORDERS_READ) ? distinct(grants, Grant::order) : List.of());
        return grants.stream()
                .map(grant -> new GrantLine(
                        grant,
                        titles.getOrDefault(grant.course(), ""),
                        Objects.requireNonNull(people.get(grant.student())),
                        grant.invoice() == null ? null : bills.get(grant.invoice()),
                        grant.order() == null ? null : deals.get(grant.order()),
                        List.of()))
                .toList();
    }

    /** The same of one student, each with the other ways into its course. */
    List<GrantLine> together(List<Grant> grants, Screen screen) {
        var lines = of(grants, screen);
        return lines.stream().map(line -> line.with(lines)).toList();
    }

    private static <T> List<T> distinct(List<Grant> grants, Function<Grant, @Nullable T> part) {
        return grants.stream().map(part).flatMap(Stream::ofNullable).distinct().toList();
    }
}
