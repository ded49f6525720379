package dev.catraca.seats;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.access.Access;
import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.Recurrence;
import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.days.Days;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestPolicies;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Seats that were opened before they were paid, as days go by. */
@CatracaTest
class OverdueTest {

    @Autowired
    Days days;

    @Autowired
    Seats seats;

    @Autowired
    Access access;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Orders orders;

    @Autowired
    Audit audit;

    @Autowired
    OrganizationClock clock;

    @Autowired
    TestPolicies policies;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    OrganizationId organization;
    LocalDate due;
    Customer ana;
    Customer bia;
    Course course;
    Product product;

    @BeforeEach
    void open() {
        organization = organizations.newSandbox();
        organizations.run(organization, () -> {
            due = clock.today().plusDays(3);
            ana = school.person("Ana");
            bia = school.person("Bia");
            course = school.course("Java", 1);
            product = school.product("Java", brl(100_00), course);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 45})
    void the_last_day_of_grace_is_open_and_the_next_is_not(int grace) {
        organizations.run(organization, () -> {
            policies.suspendAfter(grace);
            var invoice = given(ana);

            assertThat(changedUntil(due.plusDays(grace))).isZero();
            assertThat(mayEnter(ana)).isTrue();
            assertThat(changedUntil(due.plusDays(grace + 1))).isEqualTo(1);
            assertThat(mayEnter(ana)).isFalse();
            assertThat(changedUntil(due.plusDays(grace + 90))).isZero();

            pay(invoice, 100_00);
            assertThat(mayEnter(ana)).isTrue();
            assertThat(changedUntil(due.plusDays(grace + 100))).isZero();
            assertThat(noted(invoice, "access_suspended")).isEqualTo(1);
        });
    }

    @Test
    void what_waits_for_its_payment_is_not_touched_and_part_of_the_money_is_not_enough() {
        organizations.run(organization, () -> {
            var invoice = given(ana);
            pay(invoice, 99_99);
            var waiting = issued(1);
            give(waiting, bia, ReleaseRule.ON_FULL_PAYMENT);

            assertThat(changedUntil(due.plusDays(8))).isEqualTo(1);

            assertThat(mayEnter(ana)).isFalse();
            pay(waiting, 100_00);
            assertThat(mayEnter(bia)).isTrue();
        });
    }

    @Test
    void a_trial_that_nobody_pays_ends_some_days_after_its_due_date() {
        organizations.run(organization, () -> {
            var offer = school.offer(product, brl(50_00), Recurrence.MONTHLY, null, AccessTerms.DEFAULT, 14);
            var order = orders.place(NewOrder.of(ana.id(), offer.id()));
            var invoice = Objects.requireNonNull(order.invoice());
            var trialDue = invoices.get(invoice).dueOn();
            assertThat(trialDue).isEqualTo(clock.today().plusDays(14));
            assertThat(mayEnter(ana)).isTrue();

            passUntil(trialDue.plusDays(7));
            assertThat(mayEnter(ana)).isTrue();
            passUntil(trialDue.plusDays(8));
            assertThat(mayEnter(ana)).isFalse();

            pay(invoice, 50_00);
            assertThat(mayEnter(ana)).isTrue();
        });
    }

    @Test
    void who_waits_longer_from_now_on_opens_at_once_and_who_waits_less_shuts_at_midnight() {
        organizations.run(organization, () -> {
            var invoice = given(ana);
            passUntil(due.plusDays(8));
            assertThat(mayEnter(ana)).isFalse();

            policies.suspendAfter(30);
            assertThat(mayEnter(ana)).isTrue();
            assertThat(noted(invoice, "access_restored")).isEqualTo(1);
            policies.suspendAfter(2);
            assertThat(mayEnter(ana)).isTrue();

            assertThat(changedUntil(due.plusDays(9))).isEqualTo(1);
            assertThat(mayEnter(ana)).isFalse();
        });
    }

    @Test
    void a_later_due_date_opens_at_once_and_an_earlier_one_shuts_at_midnight() {
        organizations.run(organization, () -> {
            var invoice = given(ana);
            passUntil(due.plusDays(8));

            invoices.moveDueDate(invoice, due.plusDays(1));
            assertThat(mayEnter(ana)).isTrue();
            invoices.moveDueDate(invoice, due);
            assertThat(mayEnter(ana)).isTrue();

            passUntil(due.plusDays(9));
            assertThat(mayEnter(ana)).isFalse();
        });
    }

    @Test
    void a_payment_that_never_was_shuts_again_what_it_had_opened() {
        organizations.run(organization, () -> {
            var invoice = given(ana);
            passUntil(due.plusDays(8));
            var typo = pay(invoice, 100_00);

            payments.reverse(typo.id(), "Era de outro aluno");

            assertThat(mayEnter(ana)).isFalse();
            pay(invoice, 100_00);
            assertThat(mayEnter(ana)).isTrue();
        });
    }

    @Test
    void a_void_that_keeps_access_keeps_it_for_good() {
        organizations.run(organization, () -> {
            policies.voidingMeans(OnReversal.KEEP);
            var invoice = given(ana);
            passUntil(due.plusDays(8));

            invoices.voidInvoice(invoice, "Cortesia");

            assertThat(mayEnter(ana)).isTrue();
            passUntil(due.plusDays(20));
            assertThat(mayEnter(ana)).isTrue();
        });
    }

    @Test
    void who_gave_a_late_seat_away_and_gets_it_back_paid_finds_it_open() {
        organizations.run(organization, () -> {
            var invoice = given(ana);
            passUntil(due.plusDays(8));
            var seat = seats.of(invoice, PageRequest.of(null, null)).rows().getFirst();
            seats.swap(seat.id(), new NewHolder(bia.id(), null, false, false));
            assertThat(mayEnter(bia)).as("given while too late").isFalse();
            seats.unassign(seat.id(), null);
            pay(invoice, 100_00);

            give(invoice, ana, ReleaseRule.IMMEDIATELY);

            assertThat(mayEnter(ana)).isTrue();
            assertThat(changedUntil(due.plusDays(30))).isZero();
            assertThat(mayEnter(ana)).isTrue();
        });
    }

    @Test
    void a_payment_at_midnight_is_in_time() throws Exception {
        organizations.run(organization, () -> {
            var invoice = given(ana);
            passUntil(due.plusDays(7));
            try (var server = Executors.newSingleThreadExecutor()) {
                var midnight = Objects.requireNonNull(transaction.execute(status -> {
                    pay(invoice, 100_00);
                    var begun = server.submit(
                            () -> organizations.run(organization, () -> seats.suspendOverdue(due.plusDays(8))));
                    while (!begun.isDone() && nobodyWaits()) {
                        Thread.onSpinWait();
                    }
                    assertThat(begun).as("waits for the payment").isNotDone();
                    return begun;
                }));
                midnight.get();
            }

            assertThat(mayEnter(ana)).isTrue();
        });
    }

    private boolean nobodyWaits() {
        return jdbc.sql("""
                        select not exists (
                            select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))
                        """).query(Boolean.class).single();
    }

    /** An invoice of one seat, which that student has been given before it was paid. */
    private InvoiceId given(Customer student) {
        var invoice = issued(1);
        give(invoice, student, ReleaseRule.IMMEDIATELY);
        assertThat(mayEnter(student)).isTrue();
        return invoice;
    }

    private InvoiceId issued(int bought) {
        var line = new NewLine(product.id(), null, null, bought, null, null);
        return invoices.issue(NewInvoice.of(ana.id(), due, List.of(line))).id();
    }

    private void give(InvoiceId invoice, Customer student, ReleaseRule release) {
        seats.assign(invoice, new NewAssignment(product.id(), student.id(), release, false));
    }

    private Payment pay(InvoiceId invoice, long cents) {
        return payments.record(invoice, new NewPayment(brl(cents), PaymentMethod.PIX, null, null));
    }

    private void passUntil(LocalDate day) {
        changedUntil(day);
    }

    private int changedUntil(LocalDate day) {
        return days.moveTo(day.atTime(LocalTime.MIDNIGHT).atZone(clock.zone()).toInstant())
                .tally()
                .grantsChanged();
    }

    private long noted(InvoiceId invoice, String action) {
        return audit.of(invoice.value(), PageRequest.of(null, null)).rows().stream()
                .map(AuditEntry::action)
                .filter(action::equals)
                .count();
    }

    private boolean mayEnter(Customer student) {
        return access.explain(student.id(), course.id()).allowed();
    }
}
