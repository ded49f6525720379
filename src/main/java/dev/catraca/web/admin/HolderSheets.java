package dev.catraca.web.admin;

import static java.util.Comparator.naturalOrder;

import dev.catraca.catalog.Catalog;
import dev.catraca.courses.Courses;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.Grants;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Refusal;
import dev.catraca.seats.Assignment;
import dev.catraca.seats.Seat;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.Seats;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the forms that change who holds a seat. */
@Component
class HolderSheets {

    private final Invoices invoices;
    private final Seats seats;
    private final Grants grants;
    private final Customers customers;
    private final Catalog catalog;
    private final Courses courses;
    private final StudentChoices students;

    HolderSheets(
            Invoices invoices,
            Seats seats,
            Grants grants,
            Customers customers,
            Catalog catalog,
            Courses courses,
            StudentChoices students) {
        this.invoices = invoices;
        this.seats = seats;
        this.grants = grants;
        this.customers = customers;
        this.catalog = catalog;
        this.courses = courses;
        this.students = students;
    }

    /** A seat in the words of its invoice's address; that of another invoice is not found. */
    Seat seat(UUID invoice, UUID seat) {
        var found = seats.get(new SeatId(seat));
        if (!found.invoice().value().equals(invoice)) {
            throw new Refusal.NotFound("id");
        }
        return found;
    }

    /** Of a seat that somebody holds. */
    HolderSheet open(Seat seat, Form form, Screen screen) {
        return sheet(seat, customers.get(Objects.requireNonNull(seat.student())), form, screen);
    }

    /** Of a seat and the student who had it last. */
    HolderSheet openPast(Seat seat, Form form, Screen screen) {
        return sheet(seat, customers.get(past(seat).student()), form, screen);
    }

    /** Throws {@link Refusal.Conflict} {@code seat_had_nobody}. */
    Assignment past(Seat seat) {
        return seats.history(List.of(seat.id())).stream()
                .filter(assignment -> assignment.endedAt() != null)
                .findFirst()
                .orElseThrow(() -> new Refusal.Conflict("seat_had_nobody"));
    }

    String nameOf(CustomerId student) {
        return customers.get(student).name();
    }

    private HolderSheet sheet(Seat seat, Customer student, Form form, Screen screen) {
        var invoice = invoices.get(seat.invoice());
        var product = catalog.product(seat.product());
        var titles = courses.titles(product.courseIds());
        var holder = seat.student();
        return new HolderSheet(
                invoice,
                seat,
                student,
                product,
                product.courseIds().stream()
                        .map(course -> Objects.requireNonNullElse(titles.get(course), ""))
                        .toList(),
                startedAt(seat),
                students.in(form, List.of(), screen),
                holder == null ? null : customers.get(holder));
    }

    /** When the seat's student first opened a lesson through it. */
    private @Nullable Instant startedAt(Seat seat) {
        if (seat.student() == null) {
            return null;
        }
        return grants.of(GrantSource.Kind.SEAT, List.of(seat.id().value())).stream()
                .filter(grant -> grant.student().equals(seat.student()))
                .map(Grant::firstEnteredAt)
                .flatMap(Stream::ofNullable)
                .min(naturalOrder())
                .orElse(null);
    }
}
