package dev.catraca.seats;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.invoices.SeatChange;
import dev.catraca.invoices.SeatTotals;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** Never more seats than bought, however many ask at once, and whichever guard is the last one standing. */
@CatracaTest
class SeatRaceTest {

    private static final int STUDENTS = 500;
    private static final int BOUGHT = 50;
    private static final int THREADS = 20;

    @Autowired
    Seats seats;

    @Autowired
    AssignmentRows assignments;

    @Autowired
    Invoices invoices;

    @Autowired
    OrganizationClock clock;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Autowired
    TransactionTemplate transaction;

    OrganizationId organization;
    Customer ana;
    Product product;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            ana = school.person("Ana");
            product = school.product("Java", brl(100_00), school.course("Java", 1));
        });
    }

    @Test
    void five_hundred_students_race_for_fifty_seats() throws Exception {
        var invoice = issued(BOUGHT);
        var students = organizations.as(
                organization,
                () -> IntStream.range(0, STUDENTS)
                        .mapToObj(i -> school.person("Aluno " + i).id())
                        .toList());
        var told = new ConcurrentLinkedQueue<String>();

        try (var clicks = Executors.newFixedThreadPool(THREADS)) {
            for (var done : clicks.invokeAll(students.stream()
                    .<Callable<String>>map(student -> () -> assign(invoice, student))
                    .toList())) {
                told.add(done.get());
            }
        }

        assertThat(told.stream().filter("assigned"::equals)).hasSize(BOUGHT);
        assertThat(told.stream().filter("no_free_seat"::equals)).hasSize(STUDENTS - BOUGHT);
        organizations.run(organization, () -> {
            assertThat(invoices.get(invoice.id()).seats()).isEqualTo(new SeatTotals(BOUGHT, BOUGHT, BOUGHT, 0, 0));
            assertThat(seats.of(invoice.id(), PageRequest.of(200, null)).rows())
                    .hasSize(BOUGHT)
                    .allSatisfy(seat -> assertThat(seat.state()).isEqualTo(SeatState.RESERVED))
                    .extracting(Seat::student)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(students);
        });
    }

    private String assign(Invoice invoice, CustomerId student) {
        return organizations.as(organization, () -> {
            try {
                seats.assign(
                        invoice.id(), new NewAssignment(product.id(), student, ReleaseRule.ON_FULL_PAYMENT, false));
                return "assigned";
            } catch (Refusal refused) {
                return String.valueOf(refused.getMessage());
            }
        });
    }

    /** Nobody locks the invoice, and each takes another seat than the next: only the constraint is left to count. */
    @Test
    void with_every_lock_off_the_constraint_still_counts() {
        var invoice = issued(5);
        var line = invoice.lines().getFirst().id();

        var race = Race.of(
                THREADS,
                () -> organizations.as(
                        organization,
                        () -> transaction.execute(status -> {
                            invoices.countSeats(List.of(new SeatChange(invoice.id(), line, 1, 1, 0, 0)));
                            return true;
                        })));

        assertThat(race.winners()).isEqualTo(5);
        assertThat(race.losers())
                .hasSize(THREADS - 5)
                .allSatisfy(lost -> assertThat(lost).hasMessage("no_free_seat"));
        organizations.run(
                organization,
                () -> assertThat(invoices.get(invoice.id()).seats().assigned()).isEqualTo(5));
    }

    @Test
    void with_every_lock_off_a_seat_still_has_one_holder() {
        var invoice = issued(1);
        var seat = organizations.as(
                organization,
                () -> seats.of(invoice.id(), PageRequest.of(1, null)).rows().getFirst());
        var wanted = new NewAssignment(product.id(), ana.id(), ReleaseRule.IMMEDIATELY, true);

        var race = Race.of(
                8,
                () -> organizations.as(
                        organization,
                        () -> transaction.execute(status -> {
                            assignments.begin(seat.id(), wanted, clock.instant());
                            return true;
                        })));

        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.losers())
                .hasSize(7)
                .allSatisfy(lost -> assertThat(lost).isInstanceOf(DuplicateKeyException.class));
    }

    @Test
    void a_student_and_two_members_of_staff_who_click_at_once_leave_one_seat_taken() {
        var invoice = issued(10);
        var wanted = new NewAssignment(product.id(), ana.id(), ReleaseRule.IMMEDIATELY, false);

        var race = Race.of(6, () -> organizations.as(organization, () -> seats.assign(invoice.id(), wanted)));

        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.losers()).allSatisfy(late -> assertThat(late).hasMessage("student_has_seat"));
    }

    @Test
    void two_who_take_a_seat_back_or_give_it_on_at_once_do_it_once() {
        var invoice = issued(1);
        var bia = organizations.as(organization, () -> school.person("Bia"));
        var seat = organizations.as(
                organization,
                () -> seats.assign(
                        invoice.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.IMMEDIATELY, false)));

        var swaps = Race.of(
                4,
                () -> organizations.as(
                        organization, () -> seats.swap(seat.id(), new NewHolder(bia.id(), "Troca", false, false))));
        assertThat(swaps.winners()).isEqualTo(1);
        assertThat(swaps.losers()).allSatisfy(late -> assertThat(late).hasMessage("same_student"));

        var unassigned = Race.of(4, () -> organizations.as(organization, () -> seats.unassign(seat.id(), "Desistiu")));
        assertThat(unassigned.winners()).isEqualTo(1);
        organizations.run(organization, () -> {
            assertThat(invoices.get(invoice.id()).seats()).isEqualTo(new SeatTotals(1, 0, 0, 0, 0));
            assertThat(seats.history(List.of(seat.id()))).hasSize(2);
        });
    }

    @Test
    void one_of_several_releases_of_a_seat_is_the_one() {
        var invoice = issued(1);
        var seat = organizations.as(
                organization,
                () -> seats.assign(
                        invoice.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.ON_FULL_PAYMENT, false)));

        var race = Race.of(5, () -> organizations.as(organization, () -> seats.release(seat.id(), null)));

        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.losers()).allSatisfy(late -> assertThat(late).hasMessage("seat_not_reserved"));
    }

    private Invoice issued(int bought) {
        return organizations.as(organization, () -> {
            var line = new NewLine(product.id(), null, null, bought, null, null);
            return invoices.issue(NewInvoice.of(ana.id(), clock.today(), List.of(line)));
        });
    }
}
