package dev.catraca.access;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.Recurrence;
import dev.catraca.courses.Course;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.Customer;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.invoices.SeatTotals;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Order;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.SandboxClock;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.SeatState;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of open doors when money, orders and students come and go. */
@CatracaTest
class SeatsOverTimeTest {

    private static final PageRequest FIRST = PageRequest.of(null, null);

    @Autowired
    Access access;

    @Autowired
    Seats seats;

    @Autowired
    Invoices invoices;

    @Autowired
    Orders orders;

    @Autowired
    Payments payments;

    @Autowired
    OrganizationClock clock;

    @Autowired
    SandboxClock sandbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization;
    Customer ana;
    Course course;
    Product product;

    @BeforeEach
    void open() {
        organization = organizations.newSandbox();
        organizations.run(organization, () -> {
            ana = school.person("Ana");
            course = school.course("Java", 1);
            product = school.product("Java", brl(50_00), course);
        });
    }

    @Test
    void the_seats_of_an_order_that_was_called_off_open_nothing_any_more() {
        organizations.run(organization, () -> {
            var bia = school.person("Bia");
            var order = order(2, Recurrence.MONTHLY, AccessTerms.DEFAULT);
            var payment = pay(invoiceOf(order), 100_00);

            orders.cancel(order.id(), "Desistiu");

            assertThat(seats.of(invoiceOf(order), FIRST).rows())
                    .hasSize(2)
                    .allSatisfy(seat -> assertThat(seat.state()).isEqualTo(SeatState.ENDED));
            assertThat(invoices.get(invoiceOf(order)).seats()).isEqualTo(new SeatTotals(2, 0, 0, 0, 2));
            assertThatThrownBy(() -> seats.assign(
                            invoiceOf(order),
                            new NewAssignment(product.id(), bia.id(), ReleaseRule.IMMEDIATELY, false)))
                    .hasMessage("no_free_seat");

            payments.reverse(payment.id(), "Engano");
            pay(invoiceOf(order), 100_00);

            assertThat(codes()).containsExactly(Code.ENDED);
        });
    }

    @Test
    void an_order_called_off_before_it_was_paid_leaves_no_seat_waiting() {
        organizations.run(organization, () -> {
            var order = order(2, Recurrence.MONTHLY, AccessTerms.DEFAULT);

            orders.cancel(order.id(), "Desistiu");

            assertThat(invoices.get(invoiceOf(order)).seats()).isEqualTo(new SeatTotals(2, 0, 0, 0, 2));
            assertThat(codes()).containsExactly(Code.NO_GRANT);
        });
    }

    @Test
    void a_duration_counts_from_the_payment_that_was_real() {
        organizations.run(organization, () -> {
            var order = order(1, Recurrence.ONE_TIME, thirtyDaysFrom(DurationFrom.RELEASE));
            var typo = pay(invoiceOf(order), 50_00);
            payments.reverse(typo.id(), "Era de outro aluno");
            pass(Duration.ofDays(40));

            pay(invoiceOf(order), 50_00);

            assertThat(codes()).containsExactly(Code.GRANTED);
            pass(Duration.ofDays(30));
            assertThat(codes()).containsExactly(Code.EXPIRED);
        });
    }

    @Test
    void who_pays_again_and_again_has_no_last_day() {
        organizations.run(organization, () -> {
            var order = order(1, Recurrence.MONTHLY, thirtyDaysFrom(DurationFrom.FIRST_ENTRY));
            pay(invoiceOf(order), 50_00);
            assertThat(access.enter(ana.id(), lesson()).allowed()).isTrue();

            pass(Duration.ofDays(31));

            assertThat(access.enter(ana.id(), lesson()).allowed()).isTrue();
        });
    }

    @Test
    void a_revoked_grant_stays_revoked_when_its_seat_is_given_again() {
        organizations.run(organization, () -> {
            var line = new NewLine(product.id(), null, null, 1, null, null);
            var invoice = invoices.issue(NewInvoice.of(ana.id(), clock.today(), List.of(line)));
            var wanted = new NewAssignment(product.id(), ana.id(), ReleaseRule.IMMEDIATELY, false);
            var seat = seats.assign(invoice.id(), wanted);
            transaction.executeWithoutResult(status -> jdbc.sql(
                            "update grants.course_grant set revoked_at = created_at, revoked_by = 'Teste' where organization_id = :id")
                    .param("id", organization.value())
                    .update());

            seats.unassign(seat.id(), "Engano");
            seats.assign(invoice.id(), wanted);
            pay(invoice.id(), 50_00);

            assertThat(codes()).containsExactly(Code.REVOKED);
        });
    }

    private Order order(int quantity, Recurrence recurrence, AccessTerms terms) {
        var offer = school.offer(product, brl(50_00), recurrence, null, terms, 0);
        return orders.place(
                new NewOrder(ana.id(), offer.id(), null, quantity, null, null, null, null, null, null, null, true));
    }

    private static AccessTerms thirtyDaysFrom(DurationFrom from) {
        return new AccessTerms(30, from, null, null, new Release.All(), Review.PERSON, true);
    }

    private static InvoiceId invoiceOf(Order order) {
        return Objects.requireNonNull(order.invoice());
    }

    private Payment pay(InvoiceId invoice, long cents) {
        return payments.record(invoice, new NewPayment(brl(cents), PaymentMethod.PIX, null, null));
    }

    private void pass(Duration time) {
        sandbox.moveTo(clock.instant().plus(time));
    }

    private List<Code> codes() {
        return access.explain(ana.id(), course.id()).reasons().stream()
                .map(AccessAnswer.Reason::code)
                .toList();
    }

    private LessonId lesson() {
        return Objects.requireNonNull(
                course.modules().getFirst().lessons().getFirst().id());
    }
}
