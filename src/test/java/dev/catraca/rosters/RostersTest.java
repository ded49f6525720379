package dev.catraca.rosters;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.catraca.bulk.Bulk;
import dev.catraca.bulk.BulkRow;
import dev.catraca.bulk.BulkRun;
import dev.catraca.bulk.BulkRunId;
import dev.catraca.bulk.RowFilter;
import dev.catraca.bulk.RowState;
import dev.catraca.bulk.TestBulk;
import dev.catraca.catalog.Product;
import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerState;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.grants.Grants;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seat;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.SeatState;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class RostersTest {

    private static final PageRequest ALL = PageRequest.of(200, null);

    @Autowired
    Rosters rosters;

    @Autowired
    Bulk bulk;

    @Autowired
    TestBulk worker;

    @Autowired
    Customers customers;

    @Autowired
    Seats seats;

    @Autowired
    Grants grants;

    @Autowired
    Invoices invoices;

    @Autowired
    OrganizationClock clock;

    @Autowired
    TestSchool school;

    @Autowired
    TestStaff staff;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TransactionTemplate transaction;

    private TestStaff.Member owner;
    private Course course;
    private Product java;
    private Invoice invoice;

    @BeforeEach
    void sells_five_seats() {
        owner = staff.join(organizations.newOrganization(), Role.OWNER);
        owner.run(() -> {
            course = school.course("Java", 2);
            java = school.product("Curso de Java", brl(100_00), course);
        });
        invoice = invoiceOf(5);
    }

    @Test
    void a_plan_says_of_each_line_what_would_become_of_it_and_writes_nothing() {
        var ana = person("Ana", "ana@example.com");
        person("Bia 1", "bia@example.com");
        var bia = person("Bia 2", "BIA@example.com");
        var old = person("Velho", "velho@example.com");
        var eva = person("Eva", "eva@example.com");
        owner.run(() -> {
            customers.archive(old.id(), null);
            seats.assign(invoiceOf(1).id(), new NewAssignment(java.id(), eva.id(), ReleaseRule.IMMEDIATELY, false));
        });
        var list = """
                Ana Outra;ana@example.com
                Caio;caio@example.com
                Bia;bia@example.com
                Velho;velho@example.com
                Eva;eva@example.com
                Caio de novo;CAIO@example.com
                Dino;dino@@example
                ;sem.nome@example.com
                =cmd();formula@example.com
                """;
        var before = people();

        assertThat(plan(list).lines())
                .extracting(line -> line.line().number(), PlannedLine::finding)
                .containsExactly(
                        tuple(1, Finding.KNOWN),
                        tuple(2, Finding.NEW),
                        tuple(3, Finding.CHOOSE),
                        tuple(4, Finding.ARCHIVED),
                        tuple(5, Finding.HOLDS),
                        tuple(6, Finding.TWICE),
                        tuple(7, Finding.INVALID_EMAIL),
                        tuple(8, Finding.INVALID_NAME),
                        tuple(9, Finding.NEW));
        var decided = owner.call(() -> rosters.plan(request(list, true, Map.of(3, bia.id()))));
        assertThat(decided.with(Finding.KNOWN)).extracting(PlannedLine::student).containsExactly(ana, bia, eva);
        assertThat(decided.free()).isEqualTo(5);
        assertThat(decided.seated()).hasSize(5);
        assertThat(people()).isEqualTo(before);
    }

    @Test
    void who_is_not_among_those_of_the_e_mail_can_not_be_chosen() {
        person("Bia 1", "bia@example.com");
        person("Bia 2", "bia@example.com");
        var stranger = person("Outra", "outra@example.com");
        var plan = owner.call(() -> rosters.plan(request("Bia;bia@example.com", false, Map.of(1, stranger.id()))));
        assertThat(plan.lines()).extracting(PlannedLine::finding).containsExactly(Finding.CHOOSE);
    }

    @Test
    void more_rows_than_seats_leave_the_last_ones_out() {
        var plan = plan(list(8));
        assertThat(plan.seated()).hasSize(5);
        assertThat(plan.count(Finding.NO_SEAT)).isEqualTo(3);
        var run = start(list(8));
        workOff();
        assertThat(get(run).done()).isEqualTo(5);
        assertThat(get(run).total()).isEqualTo(5);
        refuses(() -> rosters.start(request(list(8), false, Map.of())), "nobody_seated");
    }

    @Test
    void nothing_to_read_and_no_such_product_are_refused() {
        refuses(() -> rosters.plan(request("\n ; \n", false, Map.of())), "invalid");
        var other = owner.call(() -> school.product("Outro", brl(1_00), school.course("Outro", 1)));
        refuses(
                () -> rosters.plan(new RosterRequest(
                        invoice.id(), other.id(), ReleaseRule.IMMEDIATELY, "Ana;a@b.co", false, Map.of())),
                "not_found");
    }

    @Test
    void a_run_enrols_links_and_gives_each_a_seat() {
        var ana = person("Ana", "ana@example.com");
        var run = start("Ana;ana@example.com\nCaio;caio@example.com");
        workOff();

        assertThat(get(run).done()).isEqualTo(2);
        assertThat(get(run).subject().id()).isEqualTo(invoice.id().value());
        var caio = one("caio@example.com");
        assertThat(caio.phone()).isNull();
        assertThat(holders()).containsExactlyInAnyOrder(ana.id(), caio.id());
        assertThat(owner.call(() -> seats.history(seatIds())).getFirst().assignedBy())
                .isEqualTo(owner.email());
        assertThat(rows(run).getFirst().input()).containsEntry("product", "Curso de Java");
    }

    @Test
    void the_same_list_twice_and_by_two_at_once_enrols_and_seats_nobody_twice() {
        var first = start(list(4));
        var second = start(list(4));
        var third = owner.call(() -> rosters.start(new RosterRequest(
                invoiceOf(4).id(), java.id(), ReleaseRule.ON_FULL_PAYMENT, list(4), false, Map.of())));

        var race = Race.of(
                3,
                () -> owner.call(() -> {
                    worker.workOff();
                    return true;
                }));
        workOff();

        assertThat(race.losers()).isEmpty();
        assertThat(get(first).done() + get(second).done() + get(third).done()).isEqualTo(4);
        assertThat(people()).hasSize(5);
        assertThat(rows(second).stream().filter(row -> row.state() == RowState.FAILED))
                .allMatch(row -> "student_has_seat".equals(row.code()));
    }

    @Test
    void undone_seats_are_free_again_and_whoever_was_enrolled_for_nothing_is_archived() {
        var ana = person("Ana", "ana@example.com");
        var run = start("Ana;ana@example.com\nCaio;caio@example.com\nDino;dino@example.com\nEva;eva@example.com");
        workOff();
        var dino = one("dino@example.com");
        var eva = one("eva@example.com");
        owner.run(() -> {
            // Dino began to study; Eva's record was completed since
            grants.stampFirstEntry(dino.id(), course.id());
            customers.change(eva.id(), now -> NewCustomer.of("Eva Reis", "eva@example.com", "11987654321"));
            bulk.undo(run, "Lista\nerrada");
        });
        workOff();

        assertThat(rows(run))
                .extracting(row -> row.given("name"), BulkRow::state, BulkRow::code)
                .containsExactly(
                        tuple("Ana", RowState.UNDONE, null),
                        tuple("Caio", RowState.UNDONE, null),
                        tuple("Dino", RowState.NOT_UNDONE, "student_keeps_seat"),
                        tuple("Eva", RowState.UNDONE, null));
        assertThat(holders()).containsExactly(dino.id());
        assertThat(one("caio@example.com").state()).isEqualTo(CustomerState.ARCHIVED);
        assertThat(one("eva@example.com").state()).isEqualTo(CustomerState.ACTIVE);
        assertThat(get(ana).state()).isEqualTo(CustomerState.ACTIVE);
        assertThat(owner.call(() -> seats.history(seatIds())))
                .filteredOn(each -> each.endedAt() != null)
                .allMatch(each -> "Lista errada".equals(each.endReason()));
    }

    @Test
    void undone_a_seat_that_went_to_somebody_else_stays_theirs() {
        var run = start("Caio;caio@example.com");
        workOff();
        var bia = person("Bia", "bia@example.com");
        owner.run(() -> {
            var seat = seatsOf().stream().filter(Seat::isAssigned).findFirst().orElseThrow();
            seats.unassign(seat.id(), null);
            seats.assign(invoice.id(), new NewAssignment(java.id(), bia.id(), ReleaseRule.IMMEDIATELY, false));
            bulk.undo(run, "Engano");
        });
        workOff();
        assertThat(rows(run)).extracting(BulkRow::code).containsExactly("seat_moved_on");
        assertThat(holders()).containsExactly(bia.id());
    }

    @Test
    void a_student_enrolled_who_got_something_else_stays() {
        var run = start("Caio;caio@example.com");
        workOff();
        var caio = one("caio@example.com");
        owner.run(() -> {
            seats.assign(invoiceOf(1).id(), new NewAssignment(java.id(), caio.id(), ReleaseRule.ON_FULL_PAYMENT, true));
            bulk.undo(run, "Engano");
        });
        workOff();
        assertThat(one("caio@example.com").state()).isEqualTo(CustomerState.ACTIVE);
    }

    @Test
    void a_batch_does_and_refuses_each_row_on_its_own() {
        var ana = person("Ana", "ana@example.com");
        person("Bia 1", "bia@example.com");
        person("Bia 2", "bia@example.com");
        var old = person("Velho", "velho@example.com");
        owner.run(() -> customers.archive(old.id(), null));

        var results = owner.call(() -> rosters.assign(
                invoice.id(),
                List.of(
                        row("Ana", "ana@example.com"),
                        row("Ana", "ana@example.com"),
                        row("Bia", "bia@example.com"),
                        row("Velho", "velho@example.com"),
                        row("Caio", "nonsense"),
                        row("", "novo@example.com"),
                        row("Dino", "dino@example.com"))));

        assertThat(results)
                .extracting(RostersTest::told)
                .containsExactly(
                        "seat",
                        "student_has_seat",
                        "ambiguous_email",
                        "customer_archived",
                        "invalid_email",
                        "required",
                        "seat");
        assertThat(holders())
                .containsExactlyInAnyOrder(ana.id(), one("dino@example.com").id());
        assertThat(owner.call(
                        () -> customers.list(CustomerFilter.search("novo"), ALL).rows()))
                .isEmpty();
    }

    @Test
    void in_a_batch_the_first_get_what_is_free() {
        var wanted = IntStream.range(0, 7)
                .mapToObj(i -> row("P " + i, "p" + i + "@example.com"))
                .toList();
        var results = owner.call(() -> rosters.assign(invoice.id(), wanted));
        assertThat(results.subList(0, 5)).allMatch(result -> told(result).equals("seat"));
        assertThat(results.subList(5, 7)).allMatch(result -> told(result).equals("no_free_seat"));
        // whoever was refused a seat was not enrolled either
        assertThat(people()).hasSize(6);
        refuses(() -> rosters.assign(invoice.id(), Collections.nCopies(1001, wanted.getFirst())), "invalid");
    }

    @Test
    void batches_at_once_in_any_order_enrol_nobody_twice() {
        var wanted = IntStream.range(0, 5)
                .mapToObj(i -> row("P " + i, "p" + i + "@example.com"))
                .toList();
        var turn = new AtomicInteger();
        var race = Race.of(
                4,
                () -> owner.call(() ->
                        rosters.assign(invoice.id(), turn.incrementAndGet() % 2 == 0 ? wanted : wanted.reversed())));
        assertThat(race.losers()).isEmpty();
        assertThat(people()).hasSize(6);
        assertThat(holders()).hasSize(5);
    }

    @Test
    void a_batch_rolled_back_with_its_caller_leaves_nothing() {
        owner.run(() -> transaction.executeWithoutResult(status -> {
            rosters.assign(invoice.id(), List.of(row("Ana", "ana@example.com"), row("", "x")));
            status.setRollbackOnly();
        }));
        assertThat(people()).hasSize(1);
        assertThat(holders()).isEmpty();
    }

    private static String told(BatchResult result) {
        return switch (result) {
            case BatchResult.Given given -> "seat";
            case BatchResult.Refused(Refusal.Invalid invalid) ->
                invalid.problems().getFirst().code();
            case BatchResult.Refused(Refusal why) -> why.code();
        };
    }

    private BatchRow row(String name, String email) {
        return new BatchRow(name, email, java.id(), ReleaseRule.IMMEDIATELY);
    }

    private void refuses(Caller.Work<?, RuntimeException> work, String code) {
        assertThatThrownBy(() -> owner.call(work))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Invoice invoiceOf(int seatsSold) {
        return owner.call(() -> {
            var payer = customers.list(CustomerFilter.search("Pagadora"), ALL).rows().stream()
                    .findFirst()
                    .orElseGet(() -> school.company("Pagadora"));
            var line = new NewLine(java.id(), null, null, seatsSold, null, null);
            return invoices.issue(NewInvoice.of(payer.id(), clock.today().plusDays(9), List.of(line)));
        });
    }

    private Customer person(String name, String email) {
        return owner.call(() -> customers.create(NewCustomer.of(name, email, "11987654321")));
    }

    private RosterRequest request(String list, boolean again, Map<Integer, CustomerId> chosen) {
        return new RosterRequest(invoice.id(), java.id(), ReleaseRule.IMMEDIATELY, list, again, chosen);
    }

    private RosterPlan plan(String list) {
        return owner.call(() -> rosters.plan(request(list, false, Map.of())));
    }

    private BulkRunId start(String list) {
        return owner.call(() -> rosters.start(request(list, false, Map.of())));
    }

    private static String list(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> "Pessoa " + i + ";p" + i + "@example.com")
                .collect(Collectors.joining("\n"));
    }

    private void workOff() {
        owner.run(worker::workOff);
    }

    private BulkRun get(BulkRunId id) {
        return owner.call(() -> bulk.get(id));
    }

    private Customer get(Customer customer) {
        return owner.call(() -> customers.get(customer.id()));
    }

    private List<BulkRow> rows(BulkRunId id) {
        return owner.call(() -> bulk.rows(id, RowFilter.ALL, ALL).rows());
    }

    private List<Customer> people() {
        return owner.call(() -> customers.list(CustomerFilter.ALL, ALL).rows());
    }

    private Customer one(String email) {
        return people().stream()
                .filter(customer -> customer.email().value().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private List<Seat> seatsOf() {
        return owner.call(() -> seats.of(invoice.id(), ALL).rows());
    }

    private List<SeatId> seatIds() {
        return seatsOf().stream().map(Seat::id).toList();
    }

    private List<CustomerId> holders() {
        return seatsOf().stream()
                .filter(seat -> seat.state() == SeatState.RELEASED || seat.state() == SeatState.RESERVED)
                .map(Seat::student)
                .toList();
    }
}
