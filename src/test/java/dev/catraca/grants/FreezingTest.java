package dev.catraca.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.grants.Classroom.Opened;
import dev.catraca.grants.Revocation.Scope;
import dev.catraca.kernel.Refusal;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Time that stands still is given back, to the second. */
@CatracaTest
class FreezingTest {

    private static final Instant END = Instant.parse("2027-04-01T00:00:00Z");

    @Autowired
    Classroom classrooms;

    @Autowired
    Grants grants;

    private Opened school;

    @BeforeEach
    void open() {
        school = classrooms.open();
        school.run(() -> school.at("2027-03-01T12:00:00Z"));
    }

    @Test
    void an_open_freeze_moves_the_end_by_exactly_what_it_lasted() {
        school.run(() -> {
            var grant = school.give(null, END).id();

            assertThat(grants.freeze(grant, null, "Licença").state()).isEqualTo(GrantState.FROZEN);
            assertThat(school.codes()).containsExactly(Code.FROZEN);
            school.pass(Duration.ofDays(60).plusSeconds(7));
            assertThat(school.codes()).containsExactly(Code.FROZEN);

            var again = grants.unfreeze(grant, "Voltou");
            assertThat(again.state()).isEqualTo(GrantState.ACTIVE);
            assertThat(again.endsAt()).isEqualTo(END.plus(Duration.ofDays(60)).plusSeconds(7));
            assertThat(again.frozenAt()).isNull();
        });
    }

    @Test
    void a_freeze_of_so_many_days_is_over_by_itself() {
        school.run(() -> {
            var grant = school.give(null, END).id();

            var frozen = grants.freeze(grant, 10, null);
            assertThat(frozen.frozenUntil()).isEqualTo(Instant.parse("2027-03-11T12:00:00Z"));
            assertThat(frozen.endsAt()).isEqualTo(END.plus(Duration.ofDays(10)));

            school.pass(Duration.ofDays(10).minusSeconds(1));
            assertThat(school.codes()).containsExactly(Code.FROZEN);
            school.pass(Duration.ofSeconds(1));
            assertThat(school.codes()).containsExactly(Code.GRANTED);
            assertThatThrownBy(() -> grants.unfreeze(grant, null)).hasMessage("not_frozen");

            assertThat(grants.freeze(grant, 1, null).endsAt()).isEqualTo(END.plus(Duration.ofDays(11)));
        });
    }

    @Test
    void ended_early_it_gives_back_only_what_stood_still() {
        school.run(() -> {
            var grant = school.give(null, END).id();
            grants.freeze(grant, 10, null);
            school.pass(Duration.ofDays(3).plusSeconds(5));

            assertThat(grants.unfreeze(grant, null).endsAt())
                    .isEqualTo(END.plus(Duration.ofDays(3)).plusSeconds(5));
        });
    }

    @Test
    void frozen_and_unfrozen_in_the_same_moment_changes_nothing() {
        school.run(() -> {
            var grant = school.give(null, END).id();
            grants.freeze(grant, 30, null);
            assertThat(grants.unfreeze(grant, null).endsAt()).isEqualTo(END);
            grants.freeze(grant, null, null);
            assertThat(grants.unfreeze(grant, null).endsAt()).isEqualTo(END);
        });
    }

    @Test
    void what_never_ends_still_never_ends() {
        school.run(() -> {
            var grant = school.give(null, null).id();
            grants.freeze(grant, 30, null);
            school.pass(Duration.ofDays(1));
            assertThat(grants.unfreeze(grant, null).endsAt()).isNull();
        });
    }

    @Test
    void a_duration_from_the_first_entry_does_not_begin_while_it_is_frozen() {
        school.run(() -> {
            var terms = new AccessTerms(
                    30,
                    DurationFrom.FIRST_ENTRY,
                    null,
                    null,
                    AccessTerms.DEFAULT.release(),
                    AccessTerms.DEFAULT.review(),
                    true);
            school.open(GrantSource.Kind.CLASS_LINK, terms, null);
            var grant = grants.freeze(school.only().id(), null, null);

            assertThat(school.enter().allowed()).isFalse();
            school.pass(Duration.ofDays(40));
            assertThat(grants.unfreeze(grant.id(), null).endsAt()).isNull();

            assertThat(school.enter().allowed()).isTrue();
            assertThat(school.only().endsAt()).isEqualTo(school.now().plus(Duration.ofDays(30)));
        });
    }

    @Test
    void other_causes_weigh_more_and_the_freeze_is_still_there_after_them() {
        school.run(() -> {
            var source = school.open(GrantSource.Kind.CLASS_LINK, null, END);
            var grant = grants.freeze(school.only().id(), null, null).id();

            grants.suspend(source.kind(), List.of(source.id()), Suspension.ORDER);
            assertThat(school.only().state()).isEqualTo(GrantState.SUSPENDED);
            grants.revoke(grant, Scope.GRANT, "x");
            school.pass(Duration.ofDays(5));
            grants.unrevoke(grant, null);
            grants.resume(source.kind(), List.of(source.id()), Suspension.ORDER);
            assertThat(school.only().state()).isEqualTo(GrantState.FROZEN);

            assertThat(grants.unfreeze(grant, null).endsAt()).isEqualTo(END.plus(Duration.ofDays(5)));
        });
    }

    @Test
    void a_source_that_opens_again_meanwhile_starts_its_duration_and_the_freeze_counts_from_there() {
        school.run(() -> {
            var source = school.open(GrantSource.Kind.SEAT, null, END);
            grants.freeze(school.only().id(), null, null);
            school.pass(Duration.ofDays(5));
            reopen(source);
            school.pass(Duration.ofDays(2));
            assertThat(grants.unfreeze(school.only().id(), null).endsAt()).isEqualTo(END.plus(Duration.ofDays(32)));

            grants.freeze(school.only().id(), 10, null);
            school.pass(Duration.ofDays(4));
            reopen(source);
            school.pass(Duration.ofDays(1));
            assertThat(grants.unfreeze(school.only().id(), null).endsAt()).isEqualTo(END.plus(Duration.ofDays(31)));
        });
    }

    private void reopen(GrantSource source) {
        grants.open(List.of(new Opening(
                source,
                school.ana().id(),
                school.course().id(),
                null,
                null,
                null,
                school.now(),
                END.plus(Duration.ofDays(30)))));
    }

    @Test
    void only_what_runs_can_be_stopped() {
        school.run(() -> {
            var scheduled = school.give(END, null).id();
            assertThatThrownBy(() -> grants.freeze(scheduled, null, null)).hasMessage("grant_not_active");

            var grant = school.give(null, END).id();
            grants.freeze(grant, null, null);
            assertThatThrownBy(() -> grants.freeze(grant, 3, null)).hasMessage("already_frozen");
            assertThatThrownBy(() -> grants.changeEnd(grant, null, null)).hasMessage("grant_frozen");
            grants.unfreeze(grant, null);
            assertThatThrownBy(() -> grants.unfreeze(grant, null)).hasMessage("not_frozen");

            school.at("2027-05-01T00:00:00Z");
            assertThatThrownBy(() -> grants.freeze(grant, null, null)).hasMessage("grant_not_active");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3651})
    void days_are_between_one_and_ten_years(int days) {
        school.run(() -> {
            var grant = school.give(null, END).id();
            assertThatThrownBy(() -> grants.freeze(grant, days, null)).isInstanceOf(Refusal.Invalid.class);
        });
    }

    @Test
    void of_many_who_freeze_or_unfreeze_at_once_one_does() {
        var grant = classrooms.inside(school, () -> school.give(null, END).id());

        var freezing = Race.of(8, () -> classrooms.inside(school, () -> grants.freeze(grant, 10, null)));
        var thawing = Race.of(8, () -> classrooms.inside(school, () -> grants.unfreeze(grant, null)));

        assertThat(freezing.winners()).isEqualTo(1);
        assertThat(thawing.winners()).isEqualTo(1);
        assertThat(classrooms.inside(school, () -> grants.get(grant)).endsAt()).isEqualTo(END);
    }
}
