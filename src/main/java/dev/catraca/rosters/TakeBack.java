package dev.catraca.rosters;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.Grants;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Text;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.Seats;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back a seat that a list gave, as long as its student holds it by that and has not started. */
@Component
class TakeBack {

    private static final PageRequest ONE = PageRequest.of(1, null);

    private final Seats seats;
    private final Grants grants;
    private final Invoices invoices;
    private final Customers customers;

    TakeBack(Seats seats, Grants grants, Invoices invoices, Customers customers) {
        this.seats = seats;
        this.grants = grants;
        this.invoices = invoices;
        this.customers = customers;
    }

    /** The customer's lock comes before the invoice's, as everywhere. */
    void takeBack(SeatId seat, UUID assignment, CustomerId student, boolean enrolled, String reason) {
        var before = customers.lock(student, "student_id");
        invoices.lock(seats.get(seat).invoice());
        if (seats.history(List.of(seat)).stream()
                .noneMatch(each -> each.id().equals(assignment) && each.endedAt() == null)) {
            throw new Refusal.Conflict("seat_moved_on");
        }
        if (!grants.started(GrantSource.Kind.SEAT, List.of(seat.value())).isEmpty()) {
            throw new Refusal.Conflict("student_keeps_seat");
        }
        var why = Text.line(reason.replace('\n', ' '));
        seats.unassign(seat, why);
        if (enrolled && isUnused(before, seat)) {
            customers.archive(student, why);
        }
    }

    /** As the list made them: never edited, nothing bought, nothing else opened or about to. */
    private boolean isUnused(Customer student, SeatId seat) {
        return student.isActive()
                && student.version() == 1
                && grants.of(student.id()).stream()
                        .allMatch(grant -> grant.source().id().equals(seat.value()))
                && seats.awaited(List.of(student.id())).isEmpty()
                && invoices.list(InvoiceFilter.of(student.id()), ONE).rows().isEmpty();
    }
}
