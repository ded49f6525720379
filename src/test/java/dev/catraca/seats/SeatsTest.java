package dev.catraca.seats;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.catraca.access.Access;
import dev.catraca.access.AccessAnswer;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.Recurrence;
import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.invoices.Reversal;
import dev.catraca.invoices.SeatTotals;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.SandboxClock;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.NewRefund;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.payments.RefundTo;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestPolicies;
import dev.catraca.support.TestSchool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Swapping, releasing early, late payers, and who would lose what. */
@CatracaTest
class SeatsTest {

    @Autowired
    Seats seats;

    @Autowired
    Access access;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    OrganizationClock clock;

    @Autowired
    SandboxClock sandbox;

    @Autowired
    TestPolicies policies;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization;
    Customer ana;
    Customer bia;
    Course course;
    Product product;

    @BeforeEach
    void open() {
        organization = organizations.newSandbox();
        organizations.run(organization, () -> {
            ana = school.person("Ana");
            bia = school.person("Bia");
            course = school.course("Java", 2);
            product = school.product("Java", brl(100_00), course);
        });
    }

    @Test
    void a_swap_passes_the_seat_on_and_keeps_who_had_it() {
        organizations.run(organization, () -> {
            var seat = give(invoice(1), ana, ReleaseRule.IMMEDIATELY);

            var swapped = seats.swap(seat.id(), new NewHolder(bia.id(), "Saiu da empresa", false, false));

            assertThat(swapped.student()).isEqualTo(bia.id());
            assertThat(swapped.state()).isEqualTo(SeatState.RELEASED);
            assertThat(mayEnter(ana)).isFalse();
            assertThat(mayEnter(bia)).isTrue();
            assertThat(seats.history(List.of(seat.id())))
                    .extracting(Assignment::student, Assignment::endReason)
                    .containsExactly(tuple(bia.id(), null), tuple(ana.id(), "Saiu da empresa"));
        });
    }

    @Test
    void whoever_started_keeps_the_seat_unless_staff_mean_it_and_say_why() {
        organizations.run(organization, () -> {
            var seat = give(invoice(1), ana, ReleaseRule.IMMEDIATELY);
            enter(ana);

            assertThatThrownBy(() -> seats.swap(seat.id(), new NewHolder(bia.id(), "Trocou", false, false)))
                    .hasMessage("student_started");
            assertThatThrownBy(() -> seats.swap(seat.id(), new NewHolder(bia.id(), null, true, false)))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThat(mayEnter(ana)).isTrue();

            seats.swap(seat.id(), new NewHolder(bia.id(), "Trocou", true, false));
            assertThat(mayEnter(bia)).isTrue();
        });
    }

    @Test
    void a_swap_asks_what_an_assignment_asks() {
        organizations.run(organization, () -> {
            var seat = give(invoice(1), ana, ReleaseRule.IMMEDIATELY);
            give(invoice(1), bia, ReleaseRule.IMMEDIATELY);

            assertThatThrownBy(() -> seats.swap(seat.id(), new NewHolder(ana.id(), null, false, false)))
                    .hasMessage("same_student");
            assertThatThrownBy(() -> seats.swap(seat.id(), new NewHolder(bia.id(), null, false, false)))
                    .hasMessage("student_has_seat");
            assertThat(seats.get(seat.id()).student()).isEqualTo(ana.id());
        });
    }

    @Test
    void a_reserved_seat_swapped_still_waits_for_the_payment() {
        organizations.run(organization, () -> {
            var invoice = invoice(1);
            var seat = give(invoice, ana, ReleaseRule.ON_FULL_PAYMENT);

            seats.swap(seat.id(), new NewHolder(bia.id(), null, false, false));

            assertThat(totals(invoice)).isEqualTo(new SeatTotals(1, 1, 1, 0, 0));
            pay(invoice, 100_00);
            assertThat(mayEnter(bia)).isTrue();
            assertThat(mayEnter(ana)).isFalse();
        });
    }

    @Test
    void a_seat_released_early_does_not_wait_any_more_also_when_a_payment_is_taken_back() {
        organizations.run(organization, () -> {
            var invoice = invoice(1);
            var seat = give(invoice, ana, ReleaseRule.ON_FULL_PAYMENT);

            seats.release(seat.id(), "Cliente antigo");
            assertThat(mayEnter(ana)).isTrue();
            assertThatThrownBy(() -> seats.release(seat.id(), null)).hasMessage("seat_not_reserved");

            var payment = payments.record(invoice.id(), new NewPayment(brl(100_00), PaymentMethod.PIX, null, null));
            payments.reverse(payment.id(), "Engano");
            assertThat(mayEnter(ana)).isTrue();
            assertThat(totals(invoice)).isEqualTo(new SeatTotals(1, 1, 0, 0, 0));
        });
    }

    @Test
    void what_opened_before_the_payment_shuts_some_days_after_the_due_date_and_opens_when_paid() {
        organizations.run(organization, () -> {
            var days = policies.overdueSuspendDays();
            var invoice = invoice(2);
            give(invoice, ana, ReleaseRule.IMMEDIATELY);
            pass(Duration.ofDays(days));
            assertThat(seats.suspendOverdue(clock.today()))
                    .as("the last good day")
                    .isZero();

            pass(Duration.ofDays(1));
            assertThat(seats.suspendOverdue(clock.today())).isEqualTo(1);
            assertThat(seats.suspendOverdue(clock.today())).as("again").isZero();
            assertThat(mayEnter(ana)).isFalse();
            give(invoice, bia, ReleaseRule.IMMEDIATELY);
            assertThat(mayEnter(bia)).as("given while too late").isFalse();

            pay(invoice, 200_00);
            assertThat(mayEnter(ana)).isTrue();
            assertThat(mayEnter(bia)).isTrue();
        });
    }

    @Test
    void a_later_due_date_opens_again_what_was_too_late() {
        organizations.run(organization, () -> {
            var invoice = invoice(1);
            give(invoice, ana, ReleaseRule.IMMEDIATELY);
            pass(Duration.ofDays(policies.overdueSuspendDays() + 1L));
            seats.suspendOverdue(clock.today());

            invoices.moveDueDate(invoice.id(), clock.today());

            assertThat(mayEnter(ana)).isTrue();
        });
    }

    @Test
    void says_who_would_lose_what_before_it_happens() {
        organizations.run(organization, () -> {
            var invoice = invoice(2);
            give(invoice, ana, ReleaseRule.IMMEDIATELY);
            give(invoice, bia, ReleaseRule.IMMEDIATELY);
            seats.assign(invoice(1).id(), new NewAssignment(product.id(), bia.id(), ReleaseRule.IMMEDIATELY, true));

            assertThat(seats.losses(invoice.id(), Reversal.VOID, List.of()))
                    .containsExactlyInAnyOrder(
                            new Loss(ana.id(), course.id(), false), new Loss(bia.id(), course.id(), true));
            policies.voidingMeans(OnReversal.KEEP);
            assertThat(seats.losses(invoice.id(), Reversal.VOID, List.of())).isEmpty();
        });
    }

    @Test
    void what_a_refund_keeps_open_stays_open_when_another_payment_is_taken_back_and_comes_again() {
        organizations.run(organization, () -> {
            policies.refundMeans(OnReversal.KEEP);
            var other = school.product("SQL", brl(40_00), school.course("SQL", 1));
            var lines = List.of(
                    new NewLine(product.id(), null, null, 1, null, null),
                    new NewLine(other.id(), null, null, 1, null, null));
            var invoice = invoices.issue(NewInvoice.of(ana.id(), clock.today(), lines));
            give(invoice, ana, ReleaseRule.ON_FULL_PAYMENT);
            var first = payments.record(invoice.id(), new NewPayment(brl(100_00), PaymentMethod.PIX, null, null));
            var second = payments.record(invoice.id(), new NewPayment(brl(40_00), PaymentMethod.PIX, null, null));
            var line = invoice.lines().getFirst().id();
            payments.refund(first.id(), new NewRefund(null, List.of(line), "Desistiu", RefundTo.METHOD));
            assertThat(mayEnter(ana)).isTrue();

            payments.reverse(second.id(), "Engano");
            pay(invoice, 40_00);

            assertThat(mayEnter(ana)).isTrue();
        });
    }

    @Test
    void nobody_is_told_to_pay_for_what_would_stay_shut() {
        organizations.run(organization, () -> {
            var terms = new AccessTerms(
                    5, DurationFrom.RELEASE, null, null, new AccessTerms.Release.All(), Review.PERSON, true);
            var offer = school.offer(product, brl(50_00), Recurrence.ONE_TIME, null, terms, 0);
            var line = new NewLine(null, offer.id(), null, 1, null, null);
            var invoice = invoices.issue(NewInvoice.of(ana.id(), clock.today(), List.of(line)));
            give(invoice, ana, ReleaseRule.IMMEDIATELY);
            policies.suspendAfter(2);
            pass(Duration.ofDays(3));
            seats.suspendOverdue(clock.today());
            assertThat(access.explain(ana.id(), course.id()).payFirst()).isEqualTo(invoice.id());

            pass(Duration.ofDays(3));

            var answer = access.explain(ana.id(), course.id());
            assertThat(answer.payFirst()).isNull();
            assertThat(answer.reasons())
                    .extracting(AccessAnswer.Reason::code)
                    .containsExactly(AccessAnswer.Code.SUSPENDED_OVERDUE, AccessAnswer.Code.EXPIRED);
        });
    }

    private Invoice invoice(int bought) {
        var line = new NewLine(product.id(), null, null, bought, null, null);
        return invoices.issue(NewInvoice.of(ana.id(), clock.today(), List.of(line)));
    }

    private Seat give(Invoice invoice, Customer student, ReleaseRule release) {
        return seats.assign(invoice.id(), new NewAssignment(product.id(), student.id(), release, false));
    }

    private void pay(Invoice invoice, long cents) {
        payments.record(invoice.id(), new NewPayment(brl(cents), PaymentMethod.PIX, null, null));
    }

    private SeatTotals totals(Invoice invoice) {
        return invoices.get(invoice.id()).seats();
    }

    private boolean mayEnter(Customer student) {
        return access.explain(student.id(), course.id()).allowed();
    }

    private void enter(Customer student) {
        var lesson = course.modules().getFirst().lessons().getFirst().id();
        access.enter(student.id(), Objects.requireNonNull(lesson));
    }

    private void pass(Duration time) {
        sandbox.moveTo(clock.instant().plus(time));
    }
}
