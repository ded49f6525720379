package dev.catraca.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.grants.Classroom.Opened;
import dev.catraca.grants.Revocation.Scope;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.payments.Payments;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is revoked stays revoked, whatever happens, until somebody lifts it. */
@CatracaTest
class RevokingTest {

    @Autowired
    Classroom classrooms;

    @Autowired
    Grants grants;

    @Autowired
    Seats seats;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Audit audit;

    private Opened school;

    @BeforeEach
    void open() {
        school = classrooms.open();
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void no_payment_reversal_or_second_handing_out_brings_a_revoked_seat_back(Scope scope) {
        school.run(() -> {
            var invoice = school.invoice().id();
            var seat = school.seat(invoice, ReleaseRule.IMMEDIATELY);
            var grant = school.only().id();
            grants.revoke(grant, scope, "Compartilhou a senha");
            assertShut();

            var payment = school.pay(invoice);
            assertShut();
            payments.reverse(payment.id(), "Engano");
            assertShut();
            school.pay(invoice);
            assertShut();
            seats.unassign(seat.id(), "Troca");
            assertShut();
            school.seat(invoice, ReleaseRule.ON_FULL_PAYMENT);
            assertShut();

            assertThat(school.only().state()).isEqualTo(GrantState.REVOKED);
            assertThat(grants.unrevoke(grant, "Conversamos").state()).isEqualTo(GrantState.ACTIVE);
            assertThat(school.mayEnter()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(GrantSource.Kind.class)
    void every_reason_put_and_taken_back_leaves_the_revocation_alone(GrantSource.Kind kind) {
        school.run(() -> {
            var source = school.open(kind, null, null);
            var id = List.of(source.id());
            grants.revoke(school.only().id(), Scope.GRANT, "Motivo");

            for (var why : Suspension.values()) {
                grants.suspend(kind, id, why);
                grants.resume(kind, id, why);
                assertShut();
            }
            for (var why : Ending.values()) {
                grants.end(kind, id, why, null);
                grants.reopen(kind, id, why);
                assertShut();
            }
            grants.open(List.of(new Opening(
                    source, school.ana().id(), school.course().id(), null, null, null, school.now(), null)));
            assertShut();

            assertThat(grants.unrevoke(school.only().id(), null).state()).isEqualTo(GrantState.ACTIVE);
        });
    }

    @Test
    void what_happened_meanwhile_counts_once_the_revocation_is_lifted() {
        school.run(() -> {
            var source = school.open(GrantSource.Kind.CLASS_LINK, null, null);
            grants.revoke(school.only().id(), Scope.GRANT, "Motivo");
            grants.suspend(source.kind(), List.of(source.id()), Suspension.ORDER);

            assertThat(grants.unrevoke(school.only().id(), null).state()).isEqualTo(GrantState.SUSPENDED);
        });
    }

    @Test
    void one_grant_revoked_leaves_the_others() {
        school.run(() -> {
            var first = school.give(null, null);
            var second = school.give(null, null);

            grants.revoke(first.id(), Scope.GRANT, "Duplicado");

            assertThat(school.mayEnter()).isTrue();
            assertThat(grants.get(second.id()).state()).isEqualTo(GrantState.ACTIVE);
        });
    }

    @Test
    void a_blocked_course_stays_shut_by_every_source_also_later_ones() {
        school.run(() -> {
            var by = school.give(null, null);
            grants.revoke(by.id(), Scope.COURSE, "Fraude");

            var given = school.give(null, null);
            school.open(GrantSource.Kind.CLASS_LINK, null, null);
            var invoice = school.invoice().id();
            school.seat(invoice, ReleaseRule.ON_FULL_PAYMENT);
            school.pay(invoice);

            assertThat(given.state()).isEqualTo(GrantState.REVOKED);
            assertThat(school.codes()).hasSize(4).containsOnly(Code.REVOKED);

            assertThat(grants.unrevoke(given.id(), null).state()).isEqualTo(GrantState.ACTIVE);
            assertThat(school.codes()).hasSize(4).containsOnly(Code.GRANTED);
        });
    }

    @Test
    void a_block_is_of_one_student_and_one_course() {
        school.run(() -> {
            var other = classrooms.open();
            grants.revoke(school.give(null, null).id(), Scope.COURSE, "Fraude");

            other.run(() -> {
                other.give(null, null);
                assertThat(other.mayEnter()).isTrue();
            });
        });
    }

    @Test
    void lifting_on_a_grant_of_its_own_revocation_leaves_a_block_made_elsewhere() {
        school.run(() -> {
            var first = school.give(null, null).id();
            var second = school.give(null, null).id();
            grants.revoke(first, Scope.GRANT, "Um");
            grants.revoke(second, Scope.COURSE, "Todos");

            assertThat(grants.unrevoke(first, Scope.GRANT, null).state()).isEqualTo(GrantState.REVOKED);
            assertThatThrownBy(() -> grants.unrevoke(first, Scope.GRANT, null)).hasMessage("grant_moved_on");
            assertThat(grants.unrevoke(first, Scope.COURSE, null).state()).isEqualTo(GrantState.ACTIVE);
            assertThat(grants.get(second).state()).isEqualTo(GrantState.ACTIVE);
            assertThatThrownBy(() -> grants.unrevoke(first, Scope.COURSE, null)).hasMessage("not_revoked");
        });
    }

    @Test
    void unblocking_leaves_what_was_revoked_on_the_same_grant() {
        school.run(() -> {
            var first = school.give(null, null).id();
            var second = school.give(null, null).id();
            grants.revoke(first, Scope.GRANT, "Um");
            grants.revoke(first, Scope.COURSE, "Todos");

            assertThat(grants.unrevoke(first, null).state()).isEqualTo(GrantState.REVOKED);
            assertThat(grants.get(second).state()).isEqualTo(GrantState.ACTIVE);
            assertThat(grants.get(first).said()).isEqualTo("Um");
            assertThat(grants.unrevoke(first, null).state()).isEqualTo(GrantState.ACTIVE);
        });
    }

    @Test
    void twice_is_refused_and_so_is_lifting_nothing() {
        school.run(() -> {
            var grant = school.give(null, null).id();
            assertThatThrownBy(() -> grants.unrevoke(grant, null)).hasMessage("not_revoked");

            grants.revoke(grant, Scope.GRANT, "Motivo");
            assertThatThrownBy(() -> grants.revoke(grant, Scope.GRANT, "Motivo"))
                    .hasMessage("already_revoked");
            grants.revoke(grant, Scope.COURSE, "Motivo");
            assertThatThrownBy(() -> grants.revoke(grant, Scope.COURSE, "Motivo"))
                    .hasMessage("already_revoked");

            grants.unrevoke(grant, null);
            grants.unrevoke(grant, null);
            assertThatThrownBy(() -> grants.unrevoke(grant, null)).hasMessage("not_revoked");
        });
    }

    @Test
    void a_reason_is_needed() {
        school.run(() -> {
            var grant = school.give(null, null).id();
            assertThatThrownBy(() -> grants.revoke(grant, Scope.GRANT, "  "))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refused -> assertThat(refused.problems())
                                    .extracting("field")
                                    .containsExactly("reason"));
            assertThatThrownBy(() -> grants.revoke(new GrantId(UUID.randomUUID()), Scope.GRANT, "x"))
                    .isInstanceOf(Refusal.NotFound.class);
        });
    }

    @Test
    void of_many_who_revoke_at_once_one_does() {
        var grant = classrooms.inside(school, () -> school.give(null, null).id());
        for (var scope : Scope.values()) {
            var revoking = Race.of(8, () -> classrooms.inside(school, () -> grants.revoke(grant, scope, "Motivo")));
            assertThat(revoking.winners()).isEqualTo(1);
            assertThat(revoking.losers()).extracting(Throwable::getMessage).containsOnly("already_revoked");
        }
        var lifting = Race.of(8, () -> classrooms.inside(school, () -> grants.unrevoke(grant, null)));
        assertThat(lifting.winners()).isEqualTo(2);
        assertThat(lifting.losers()).extracting(Throwable::getMessage).containsOnly("not_revoked");
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void a_payment_that_releases_the_seat_at_the_same_moment_opens_nothing(Scope scope) {
        for (var round = 0; round < 5; round++) {
            var fresh = classrooms.open();
            var invoice = classrooms.inside(fresh, () -> {
                var id = fresh.invoice().id();
                fresh.seat(id, ReleaseRule.IMMEDIATELY);
                return id;
            });
            var grant = classrooms.inside(fresh, fresh::only).id();
            var turn = new AtomicInteger();

            var race = Race.of(
                    2,
                    () -> classrooms.inside(
                            fresh,
                            () -> turn.getAndIncrement() == 0
                                    ? grants.revoke(grant, scope, "Motivo")
                                    : fresh.pay(invoice)));

            assertThat(race.losers()).isEmpty();
            assertThat(classrooms.inside(fresh, fresh::mayEnter)).isFalse();
        }
    }

    @Test
    void student_and_course_remember_it_and_so_does_the_grant() {
        school.run(() -> {
            var grant = school.give(null, null).id();
            grants.revoke(grant, Scope.GRANT, "Plágio");
            grants.revoke(grant, Scope.COURSE, "De novo");
            grants.unrevoke(grant, Scope.GRANT, "Desculpou-se");
            grants.unrevoke(grant, Scope.COURSE, "Desculpou-se");

            for (var thing : List.of(
                    grant.value(),
                    school.ana().id().value(),
                    school.course().id().value())) {
                assertThat(audit.of(thing, PageRequest.of(null, null)).rows())
                        .filteredOn(entry -> entry.subject().equals("grant"))
                        .extracting(AuditEntry::action)
                        .containsExactly("course_unblocked", "unrevoked", "course_blocked", "revoked", "given");
            }
            assertThat(audit.of(grant.value(), PageRequest.of(2, null)).rows())
                    .hasSize(2)
                    .allSatisfy(entry -> {
                        assertThat(entry.reason()).isEqualTo("Desculpou-se");
                        assertThat(entry.changes().get("course").to()).isEqualTo("Java");
                    });
        });
    }

    private void assertShut() {
        assertThat(school.mayEnter()).isFalse();
    }
}
