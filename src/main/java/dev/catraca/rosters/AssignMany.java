package dev.catraca.rosters;

import dev.catraca.bulk.Bulk;
import dev.catraca.bulk.BulkAct;
import dev.catraca.bulk.BulkRow;
import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.seats.Assignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seat;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.Seats;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** "Vincular vários": gives a seat to each person of a list. */
@Component
class AssignMany implements BulkAct {

    static final String NAME = "seats.assignments";
    static final String PRODUCT = "product_id";
    static final String RELEASE = "release";
    static final String STUDENT = "student_id";
    static final String AGAIN = "again";

    private static final String SEAT = "seat_id";
    private static final String ASSIGNMENT = "assignment_id";
    private static final String ENROLLED = "enrolled";

    private final Bulk bulk;
    private final GiveSeat give;
    private final TakeBack takeBack;
    private final Seats seats;

    AssignMany(Bulk bulk, GiveSeat give, TakeBack takeBack, Seats seats) {
        this.bulk = bulk;
        this.give = give;
        this.takeBack = takeBack;
        this.seats = seats;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> columns() {
        return List.of("name", "email", "product");
    }

    @Override
    public Map<String, String> apply(BulkRow row) {
        var invoice = new InvoiceId(bulk.get(row.run()).subject().id());
        var given = give.give(invoice, wanted(row));
        return Map.of(
                STUDENT, given.student().id().toString(),
                SEAT, given.seat().id().toString(),
                ASSIGNMENT, assignment(given.seat()).id().toString(),
                ENROLLED, String.valueOf(given.enrolled()));
    }

    private static SeatWanted wanted(BulkRow row) {
        var student = row.given(STUDENT);
        return new SeatWanted(
                new ProductId(UUID.fromString(row.given(PRODUCT))),
                ReleaseRule.valueOf(row.given(RELEASE)),
                row.given("name"),
                row.given("email"),
                student.isEmpty() ? null : new CustomerId(UUID.fromString(student)),
                row.given(AGAIN).equals("true"));
    }

    private Assignment assignment(Seat seat) {
        return seats.history(List.of(seat.id())).stream()
                .filter(each -> each.endedAt() == null)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void undo(BulkRow row, String reason) {
        takeBack.takeBack(
                new SeatId(of(row, SEAT)),
                of(row, ASSIGNMENT),
                new CustomerId(of(row, STUDENT)),
                row.result().getOrDefault(ENROLLED, "").equals("true"),
                reason);
    }

    private static UUID of(BulkRow row, String what) {
        return UUID.fromString(Objects.requireNonNull(row.result().get(what)));
    }
}
