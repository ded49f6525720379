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
import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.invoices.SeatTotals;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.OrderState;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.SandboxClock;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.SeatState;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestPolicies;
import dev.catraca.support.TestSchool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class AccessTest {

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
    TestPolicies policies;

    @Autowired
    OrganizationClock clock;

    @Autowired
    SandboxClock sandbox;

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
            course = school.course("Java", 3);
            product = school.product("Java", brl(100_00), course);
        });
    }

    @Test
    void a_seat_given_at_once_opens_before_payment_and_one_given_on_payment_waits() {
        organizations.run(organization, () -> {
            var bia = school.person("Bia");
            var invoice = invoice(2);

            var now = seats.assign(invoice.id(), assignment(ana, ReleaseRule.IMMEDIATELY));
            var later = seats.assign(invoice.id(), assignment(bia, ReleaseRule.ON_FULL_PAYMENT));

            assertThat(now.state()).isEqualTo(SeatState.RELEASED);
            assertThat(later.state()).isEqualTo(SeatState.RESERVED);
            assertThat(mayEnter(ana)).isTrue();
            assertThat(mayEnter(bia)).isFalse();
            assertThat(invoices.get(invoice.id()).seats()).isEqualTo(new SeatTotals(2, 2, 1, 0, 0));

            pay(invoice.id(), 200_00);

            assertThat(mayEnter(bia)).isTrue();
            assertThat(invoices.get(invoice.id()).seats()).isEqualTo(new SeatTotals(2, 2, 0, 0, 0));
        });
    }

    @Test
    void the_same_student_twice_needs_a_yes() {
        organizations.run(organization, () -> {
            var invoice = invoice(2);
            seats.assign(invoice.id(), assignment(ana, ReleaseRule.IMMEDIATELY));

            assertThatThrownBy(() -> seats.assign(invoice.id(), assignment(ana, ReleaseRule.IMMEDIATELY)))
                    .hasMessage("student_has_seat");
            var again = new NewAssignment(product.id(), ana.id(), ReleaseRule.IMMEDIATELY, true);
            assertThat(seats.assign(invoice.id(), again).state()).isEqualTo(SeatState.RELEASED);
        });
    }

    @Test
    void an_unassigned_seat_is_free_again_and_what_it_opened_ends() {
        organizations.run(organization, () -> {
            var invoice = invoice(1);
            var seat = seats.assign(invoice.id(), assignment(ana, ReleaseRule.IMMEDIATELY));

            assertThat(seats.unassign(seat.id(), "Desistiu").state()).isEqualTo(SeatState.PENDING);

            assertThat(mayEnter(ana)).isFalse();
            assertThat(codes(ana)).containsExactly(Code.ENDED);
            assertThat(invoices.get(invoice.id()).seats().pending()).isEqualTo(1);
            seats.assign(invoice.id(), assignment(ana, ReleaseRule.IMMEDIATELY));
            assertThat(mayEnter(ana)).isTrue();
            access.enter(ana.id(), lesson(0));
            assertThatThrownBy(() -> seats.unassign(seat.id(), ""))
                    .as("whoever had begun is parted for a reason only")
                    .isInstanceOf(Refusal.Invalid.class);
        });
    }

    @Test
    void two_ways_into_a_course_and_one_ends_the_other_stays() {
        organizations.run(organization, () -> {
            var first = invoice(1);
            var second = invoice(1);
            var seat = seats.assign(first.id(), assignment(ana, ReleaseRule.IMMEDIATELY));
            seats.assign(second.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.IMMEDIATELY, true));

            seats.unassign(seat.id(), "Engano");

            assertThat(mayEnter(ana)).isTrue();
            assertThat(codes(ana)).containsExactlyInAnyOrder(Code.ENDED, Code.GRANTED);
        });
    }

    @ParameterizedTest
    @EnumSource(OnReversal.class)
    void a_voided_invoice_does_to_access_what_the_organization_says(OnReversal policy) {
        organizations.run(organization, () -> {
            policies.voidingMeans(policy);
            var invoice = invoice(1);
            seats.assign(invoice.id(), assignment(ana, ReleaseRule.IMMEDIATELY));

            invoices.voidInvoice(invoice.id(), "Erro");

            var expected = switch (policy) {
                case SUSPEND -> Code.SUSPENDED_VOID;
                case KEEP -> Code.GRANTED;
                case END -> Code.ENDED;
            };
            assertThat(codes(ana)).containsExactly(expected);
            assertThatThrownBy(() -> seats.assign(invoice.id(), assignment(ana, ReleaseRule.IMMEDIATELY)))
                    .hasMessage("invoice_voided");
        });
    }

    @ParameterizedTest
    @EnumSource(OnReversal.class)
    void so_does_the_voided_first_invoice_of_an_order_though_it_calls_the_order_off(OnReversal policy) {
        organizations.run(organization, () -> {
            policies.voidingMeans(policy);
            var offer = school.offer(product, brl(50_00), Recurrence.MONTHLY, null, AccessTerms.DEFAULT, 7);
            var order = orders.place(NewOrder.of(ana.id(), offer.id()));
            assertThat(mayEnter(ana)).isTrue();

            invoices.voidInvoice(Objects.requireNonNull(order.invoice()), "Erro");

            assertThat(orders.get(order.id()).state()).isEqualTo(OrderState.CANCELLED);
            assertThat(codes(ana))
                    .containsExactly(
                            switch (policy) {
                                case SUSPEND -> Code.SUSPENDED_VOID;
                                case KEEP -> Code.GRANTED;
                                case END -> Code.ENDED;
                            });
        });
    }

    @Test
    void what_was_sold_once_for_thirty_days_ends_after_them() {
        organizations.run(organization, () -> {
            buy(terms(30, null, new Release.All()));
            assertThat(mayEnter(ana)).isTrue();

            pass(Duration.ofDays(29));
            assertThat(mayEnter(ana)).isTrue();

            pass(Duration.ofDays(1));
            assertThat(codes(ana)).containsExactly(Code.EXPIRED);
        });
    }

    @Test
    void thirty_days_from_the_first_entry_count_from_the_first_entry() {
        organizations.run(organization, () -> {
            buy(new AccessTerms(30, DurationFrom.FIRST_ENTRY, null, null, new Release.All(), Review.PERSON, true));
            pass(Duration.ofDays(90));
            assertThat(access.enter(ana.id(), lesson(0)).allowed()).isTrue();

            pass(Duration.ofDays(31));

            assertThat(access.enter(ana.id(), lesson(0)).allowed()).isFalse();
        });
    }

    @Test
    void lessons_open_one_after_the_other_and_only_those_of_the_plan() {
        organizations.run(organization, () -> {
            buy(terms(null, 2, new Release.EveryNDays(7)));

            assertThat(lessonCode(0)).isEqualTo(Code.GRANTED);
            assertThat(lessonCode(1)).isEqualTo(Code.LESSON_OPENS_LATER);
            assertThat(lessonCode(2)).isEqualTo(Code.LESSON_NOT_IN_TERMS);
            assertThat(access.explain(ana.id(), lesson(1)).opensAt()).isNotNull();

            pass(Duration.ofDays(7));

            assertThat(lessonCode(1)).isEqualTo(Code.GRANTED);
            assertThat(access.shelfCourse(ana.id(), course.id()).lessons().values())
                    .extracting(AccessAnswer::allowed)
                    .containsExactly(true, true, false);
        });
    }

    @Test
    void a_stranger_has_no_way_in_and_what_does_not_exist_is_not_found() {
        organizations.run(organization, () -> {
            assertThat(codes(ana)).containsExactly(Code.NO_GRANT);
            assertThatThrownBy(() -> access.explain(ana.id(), CourseId.next())).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> seats.of(InvoiceId.next(), FIRST)).isInstanceOf(Refusal.NotFound.class);
        });
    }

    @Test
    void a_service_has_no_seats_to_give() {
        organizations.run(organization, () -> {
            var support = school.product("Suporte", brl(10_00));
            var invoice = invoices.issue(NewInvoice.of(ana.id(), clock.today(), List.of(line(support, 1))));

            assertThatThrownBy(() -> seats.assign(
                            invoice.id(), new NewAssignment(support.id(), ana.id(), ReleaseRule.IMMEDIATELY, false)))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refusal -> assertThat(refusal.problems().getFirst().code())
                                    .isEqualTo("not_an_access_product"));
        });
    }

    private void buy(AccessTerms terms) {
        var offer = school.offer(product, brl(50_00), Recurrence.ONE_TIME, null, terms, 0);
        var order = orders.place(NewOrder.of(ana.id(), offer.id()));
        pay(Objects.requireNonNull(order.invoice()), 50_00);
    }

    private static AccessTerms terms(@Nullable Integer days, @Nullable Integer lessons, Release release) {
        return new AccessTerms(days, DurationFrom.RELEASE, lessons, null, release, Review.PERSON, true);
    }

    private void pass(Duration time) {
        sandbox.moveTo(clock.instant().plus(time));
    }

    private Invoice invoice(int seats) {
        return invoices.issue(NewInvoice.of(ana.id(), clock.today(), List.of(line(product, seats))));
    }

    private static NewLine line(Product product, int quantity) {
        return new NewLine(product.id(), null, null, quantity, null, null);
    }

    private NewAssignment assignment(Customer student, ReleaseRule release) {
        return new NewAssignment(product.id(), student.id(), release, false);
    }

    private void pay(InvoiceId invoice, long cents) {
        payments.record(invoice, new NewPayment(brl(cents), PaymentMethod.PIX, null, null));
    }

    private boolean mayEnter(Customer student) {
        return access.explain(student.id(), course.id()).allowed();
    }

    private List<Code> codes(Customer student) {
        return access.explain(student.id(), course.id()).reasons().stream()
                .map(AccessAnswer.Reason::code)
                .toList();
    }

    private LessonId lesson(int place) {
        return Objects.requireNonNull(
                course.modules().getFirst().lessons().get(place).id());
    }

    private Code lessonCode(int place) {
        return access.explain(ana.id(), lesson(place)).reasons().getFirst().code();
    }
}
