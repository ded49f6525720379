package dev.catraca.rosters;

import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Refusal;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.Seat;
import dev.catraca.seats.Seats;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives one person of a list their seat; enrols them if nobody has their e-mail. */
@Component
class GiveSeat {

    private final Customers customers;
    private final Seats seats;

    GiveSeat(Customers customers, Seats seats) {
        this.customers = customers;
        this.seats = seats;
    }

    /** What was given, and whether the student is new with us. */
    record Given(Seat seat, Customer student, boolean enrolled) {}

    Given give(InvoiceId invoice, SeatWanted wanted) {
        var known = wanted.student() == null ? byEmail(wanted) : customers.get(wanted.student(), "student_id");
        var student = known == null ? customers.enrol(wanted.name(), wanted.email()) : known;
        var assignment = new NewAssignment(wanted.product(), student.id(), wanted.release(), wanted.again());
        return new Given(seats.assign(invoice, assignment), student, known == null);
    }

    private @Nullable Customer byEmail(SeatWanted wanted) {
        var email = EmailAddress.read(wanted.email()).orElseThrow(() -> new Refusal.Invalid("email", "invalid_email"));
        customers.lockEmails(List.of(email));
        var all = customers.withEmails(List.of(email)).getOrDefault(email.normal(), List.of());
        var active = all.stream().filter(Customer::isActive).toList();
        if (active.size() > 1) {
            throw new Refusal.Conflict("ambiguous_email");
        }
        if (active.isEmpty() && !all.isEmpty()) {
            throw new Refusal.Conflict("customer_archived");
        }
        return active.isEmpty() ? null : active.getFirst();
    }
}
