package dev.catraca.learning;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.catalog.Recurrence;
import dev.catraca.courses.Course;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.SandboxClock;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class LearningTest {

    @Autowired
    Learning learning;

    @Autowired
    Seats seats;

    @Autowired
    Courses courses;

    @Autowired
    Invoices invoices;

    @Autowired
    Orders orders;

    @Autowired
    Payments payments;

    @Autowired
    SandboxClock sandbox;

    @Autowired
    OrganizationClock clock;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization;
    Customer ana;
    Course java;

    @BeforeEach
    void open_a_school() {
        organization = organizations.newSandbox();
        organizations.run(organization, () -> {
            ana = school.person("Ana");
            java = school.course("Java", 4);
        });
    }

    @Test
    void completed_lessons_count_and_lead_to_the_next_one() {
        organizations.run(organization, () -> {
            give(ana, java);
            assertThat(progress().started()).isFalse();
            assertThat(next()).isEqualTo("Aula 1");

            assertThat(learning.complete(ana.id(), lesson(0))).isTrue();
            assertThat(learning.complete(ana.id(), lesson(0))).isFalse();

            assertThat(progress().done()).isEqualTo(1);
            assertThat(progress().percent()).isEqualTo(25);
            assertThat(next()).isEqualTo("Aula 2");
        });
    }

    @Test
    void the_next_lesson_is_from_where_they_were_last() {
        organizations.run(organization, () -> {
            give(ana, java);
            learning.open(ana.id(), lesson(2));
            assertThat(next()).isEqualTo("Aula 3");
            learning.complete(ana.id(), lesson(2));
            assertThat(next()).isEqualTo("Aula 4");
            learning.complete(ana.id(), lesson(3));
            assertThat(next()).isEqualTo("Aula 1");

            learning.complete(ana.id(), lesson(0));
            learning.complete(ana.id(), lesson(1));
            assertThat(progress().finished()).isTrue();
            assertThat(next()).isNull();

            learning.reopen(ana.id(), lesson(1));
            learning.reopen(ana.id(), lesson(1));
            assertThat(progress().done()).isEqualTo(3);
            assertThat(next()).isEqualTo("Aula 2");
        });
    }

    @Test
    void many_clicks_at_once_complete_a_lesson_once() {
        organizations.run(organization, () -> give(ana, java));

        var race = Race.of(
                8,
                () -> organizations.as(organization, () -> {
                    if (!learning.complete(ana.id(), lesson(0))) {
                        throw new IllegalStateException("was completed before");
                    }
                    return true;
                }));

        assertThat(race.winners()).isEqualTo(1);
        organizations.run(organization, () -> assertThat(progress().done()).isEqualTo(1));
    }

    @Test
    void whoever_may_not_enter_completes_nothing_and_keeps_what_they_did() {
        organizations.run(organization, () -> {
            var seat = give(ana, java);
            learning.complete(ana.id(), lesson(0));
            seats.unassign(seat, "trocou de curso");

            assertThatThrownBy(() -> learning.complete(ana.id(), lesson(1)))
                    .isInstanceOf(Refusal.Forbidden.class)
                    .extracting("code")
                    .isEqualTo("lesson_closed");
            assertThatThrownBy(() -> learning.reopen(ana.id(), lesson(0))).isInstanceOf(Refusal.Forbidden.class);
            assertThat(learning.open(ana.id(), lesson(1)).allowed()).isFalse();

            assertThat(progress().done()).isEqualTo(1);
            assertThat(progress().lastOpenedAt()).isNull();
        });
    }

    @Test
    void a_stranger_to_the_course_finds_nothing() {
        organizations.run(organization, () -> {
            assertThatThrownBy(() -> learning.complete(ana.id(), lesson(0))).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> learning.course(ana.id(), java.id())).isInstanceOf(Refusal.NotFound.class);
            assertThat(learning.shelf(ana.id())).isEmpty();
        });
    }

    @Test
    void another_organization_can_neither_complete_nor_see() {
        organizations.run(organization, () -> give(ana, java));
        var other = organizations.newOrganization();

        organizations.run(other, () -> {
            assertThatThrownBy(() -> learning.complete(ana.id(), lesson(0))).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> learning.open(ana.id(), lesson(0))).isInstanceOf(Refusal.NotFound.class);
            assertThat(learning.shelf(ana.id())).isEmpty();
        });
    }

    @Test
    void counts_stay_right_when_lessons_are_moved_and_removed() {
        organizations.run(organization, () -> {
            give(ana, java);
            learning.complete(ana.id(), lesson(0));
            learning.complete(ana.id(), lesson(1));
            learning.open(ana.id(), lesson(2));

            courses.moveLesson(lesson(0), 3);
            assertThat(progress().done()).isEqualTo(2);
            assertThat(progress().total()).isEqualTo(4);

            courses.removeLesson(lesson(1));
            courses.removeLesson(lesson(2));
            assertThat(progress().done()).isEqualTo(1);
            assertThat(progress().total()).isEqualTo(2);
            assertThat(next()).isEqualTo("Aula 4");
        });
    }

    @Test
    void only_lessons_of_the_terms_count_and_those_to_come_are_waited_for() {
        organizations.run(organization, () -> {
            buy(new AccessTerms(null, DurationFrom.RELEASE, 3, null, new Release.EveryNDays(7), Review.PERSON, true));
            assertThat(progress().total()).isEqualTo(3);
            learning.complete(ana.id(), lesson(0));
            assertThat(next()).isNull();
            assertThat(progress().opensAt()).isAfter(clock.instant());
            assertThatThrownBy(() -> learning.complete(ana.id(), lesson(1))).isInstanceOf(Refusal.Forbidden.class);

            sandbox.moveTo(clock.instant().plus(Duration.ofDays(7)));
            assertThat(next()).isEqualTo("Aula 2");
        });
    }

    @Test
    void a_shelf_holds_each_course_with_its_own_progress() {
        organizations.run(organization, () -> {
            var art = school.course("Arte", 2);
            give(ana, java);
            give(ana, art);
            learning.complete(ana.id(), lesson(0));

            var shelf = learning.shelf(ana.id());

            assertThat(shelf)
                    .extracting(
                            study -> study.course().outline().title(),
                            study -> study.progress().done(),
                            study -> study.progress().total())
                    .containsExactly(tuple("Arte", 0, 2), tuple("Java", 1, 4));
        });
    }

    private Progress progress() {
        return learning.course(ana.id(), java.id()).progress();
    }

    private @Nullable String next() {
        var next = progress().next();
        return next == null ? null : next.title();
    }

    private LessonId lesson(int index) {
        return java.modules().getFirst().lessons().get(index).id();
    }

    private SeatId give(Customer student, Course course) {
        var product = school.product(course.title(), brl(100_00), course);
        var line = new NewLine(product.id(), null, null, 1, null, null);
        Invoice invoice = invoices.issue(NewInvoice.of(student.id(), LocalDate.of(2099, 1, 1), List.of(line)));
        return seats.assign(invoice.id(), new NewAssignment(product.id(), student.id(), ReleaseRule.IMMEDIATELY, false))
                .id();
    }

    private void buy(AccessTerms terms) {
        var product = school.product("Java", brl(100_00), java);
        var offer = school.offer(product, brl(100_00), Recurrence.ONE_TIME, null, terms, 0);
        var order = orders.place(NewOrder.of(ana.id(), offer.id()));
        var open = invoices.listIssued(InvoiceFilter.ofOrder(order.id().value()), PageRequest.of(null, null));
        payments.record(open.rows().getFirst().id(), new NewPayment(brl(100_00), PaymentMethod.PIX, null, null));
    }
}
