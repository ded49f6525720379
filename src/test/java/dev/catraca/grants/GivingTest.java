package dev.catraca.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.grants.Classroom.Opened;
import dev.catraca.kernel.Refusal;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.support.CatracaTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Access that somebody gives by hand, and its end. */
@CatracaTest
class GivingTest {

    @Autowired
    Classroom classrooms;

    @Autowired
    Grants grants;

    @Autowired
    Customers customers;

    @Autowired
    Courses courses;

    private Opened school;

    @BeforeEach
    void open() {
        school = classrooms.open();
    }

    @Test
    void it_opens_now_and_lasts_unless_dates_say_otherwise() {
        school.run(() -> {
            var given = school.give(null, null);

            assertThat(given.state()).isEqualTo(GrantState.ACTIVE);
            assertThat(given.source())
                    .isEqualTo(
                            new GrantSource(GrantSource.Kind.MANUAL, given.id().value()));
            assertThat(given.reason()).isEqualTo("Bolsa");
            assertThat(given.endsAt()).isNull();
            assertThat(school.mayEnter()).isTrue();
        });
    }

    @Test
    void from_its_start_until_its_end_and_not_a_second_longer() {
        school.run(() -> {
            school.at("2027-03-01T12:00:00Z");
            school.give(school.now().plusSeconds(60), school.now().plusSeconds(120));

            assertThat(school.codes()).containsExactly(Code.NOT_STARTED);
            school.pass(Duration.ofSeconds(60));
            assertThat(school.codes()).containsExactly(Code.GRANTED);
            school.pass(Duration.ofSeconds(59));
            assertThat(school.codes()).containsExactly(Code.GRANTED);
            school.pass(Duration.ofSeconds(1));
            assertThat(school.codes()).containsExactly(Code.EXPIRED);
        });
    }

    @Test
    void its_end_moves_both_ways_and_away() {
        school.run(() -> {
            school.at("2027-03-01T12:00:00Z");
            var grant = school.give(null, school.now().plusSeconds(60)).id();

            assertThat(grants.changeEnd(grant, school.now().plusSeconds(10), "Menos")
                            .endsAt())
                    .isEqualTo(school.now().plusSeconds(10));
            school.pass(Duration.ofSeconds(10));
            assertThat(school.mayEnter()).isFalse();
            assertThat(grants.changeEnd(grant, school.now().plusSeconds(10), "Mais")
                            .state())
                    .isEqualTo(GrantState.ACTIVE);
            assertThat(grants.changeEnd(grant, null, null).endsAt()).isNull();
            assertThatThrownBy(() -> grants.changeEnd(grant, school.now().minusSeconds(10), null))
                    .satisfies(problem("ends_at", "not_after_start"));
        });
    }

    @Test
    void what_an_invoice_opened_follows_the_invoice() {
        school.run(() -> {
            school.seat(school.invoice().id(), ReleaseRule.IMMEDIATELY);

            assertThatThrownBy(() -> grants.changeEnd(school.only().id(), null, null))
                    .hasMessage("grant_not_manual");
        });
    }

    @Test
    void what_makes_no_sense_is_refused_by_its_field() {
        school.run(() -> {
            var now = school.now();
            assertThatThrownBy(() -> school.give(now, now)).satisfies(problem("ends_at", "not_after_start"));
            assertThatThrownBy(() -> school.give(null, now.minusSeconds(1)))
                    .satisfies(problem("ends_at", "not_after_start"));
            assertThatThrownBy(() -> give(school.ana().id(), school.course().id(), " "))
                    .satisfies(problem("reason", "required"));
            assertThatThrownBy(() -> give(school.ana().id(), school.course().id(), "x".repeat(501)))
                    .satisfies(problem("reason", "too_long"));
        });
    }

    @Test
    void another_organization_s_student_or_course_is_not_found() {
        var other = classrooms.open();
        school.run(() -> {
            assertThatThrownBy(() -> give(other.ana().id(), school.course().id(), "x"))
                    .satisfies(missing("student_id"));
            assertThatThrownBy(() -> give(school.ana().id(), other.course().id(), "x"))
                    .satisfies(missing("course_id"));
            var theirs = classrooms.inside(other, () -> other.give(null, null).id());
            assertThatThrownBy(() -> grants.get(theirs)).satisfies(missing("id"));
            assertThatThrownBy(() -> grants.revoke(theirs, Revocation.Scope.GRANT, "x"))
                    .satisfies(missing("id"));
            assertThatThrownBy(() -> grants.freeze(theirs, null, null)).satisfies(missing("id"));
            assertThat(grants.all(List.of(theirs))).isEmpty();
            assertThatThrownBy(() -> give(
                            new CustomerId(UUID.randomUUID()), school.course().id(), "x"))
                    .satisfies(missing("student_id"));
        });
    }

    @Test
    void nobody_archived_gets_in_and_nobody_into_an_archived_course() {
        school.run(() -> {
            school.give(null, null);
            courses.archive(school.course().id());
            assertThatThrownBy(() -> school.give(null, null)).hasMessage("course_archived");
            assertThat(school.mayEnter()).isTrue();

            courses.restore(school.course().id());
            customers.archive(school.ana().id(), "Saiu");
            assertThatThrownBy(() -> school.give(null, null)).hasMessage("customer_archived");
        });
    }

    private void give(CustomerId student, CourseId course, @Nullable String reason) {
        grants.give(new NewGrant(student, course, reason, null, null));
    }

    private static Consumer<Throwable> problem(String field, String code) {
        return thrown -> assertThat(((Refusal.Invalid) thrown).problems())
                .extracting(Refusal.Problem::field, Refusal.Problem::code)
                .containsExactly(tuple(field, code));
    }

    private static Consumer<Throwable> missing(String field) {
        return thrown -> assertThat(((Refusal.NotFound) thrown).field()).isEqualTo(field);
    }
}
