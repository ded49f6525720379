package dev.catraca.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.bulk.Bulk;
import dev.catraca.bulk.BulkRow;
import dev.catraca.bulk.BulkRunId;
import dev.catraca.bulk.NewRun;
import dev.catraca.bulk.RowFilter;
import dev.catraca.bulk.RowState;
import dev.catraca.bulk.Subject;
import dev.catraca.bulk.TestBulk;
import dev.catraca.grants.Classroom.Opened;
import dev.catraca.grants.Revocation.Scope;
import dev.catraca.kernel.PageRequest;
import dev.catraca.support.CatracaTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a run over many did is taken back, and nothing that somebody did since. */
@CatracaTest
class TakingBackTest {

    @Autowired
    Classroom classrooms;

    @Autowired
    Grants grants;

    @Autowired
    Bulk bulk;

    @Autowired
    TestBulk work;

    @Autowired
    Audit audit;

    private Opened school;

    @BeforeEach
    void open() {
        school = classrooms.open();
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void a_later_revocation_stays(Scope scope) {
        school.run(() -> {
            var grant = school.give(null, null).id();
            var run = run("grants.revocation", grant, Map.of("scope", scope.name()));
            grants.unrevoke(grant, scope, null);
            grants.revoke(grant, scope, "De novo");

            undo(run);

            assertNotUndone(run, "grant_moved_on");
            assertThat(grants.get(grant).said()).isEqualTo("De novo");
        });
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void a_revocation_that_stands_is_taken_back(Scope scope) {
        school.run(() -> {
            var grant = school.give(null, null).id();
            var run = run("grants.revocation", grant, Map.of("scope", scope.name()));
            assertThat(grants.get(grant).state()).isEqualTo(GrantState.REVOKED);

            undo(run);

            assertThat(rows(run)).extracting(BulkRow::state).containsExactly(RowState.UNDONE);
            assertThat(grants.get(grant).state()).isEqualTo(GrantState.ACTIVE);
        });
    }

    @Test
    void lifting_takes_one_away_and_puts_the_same_one_back() {
        school.run(() -> {
            var grant = school.give(null, null).id();
            var other = school.give(null, null).id();
            grants.revoke(grant, Scope.GRANT, "Um");
            grants.revoke(other, Scope.COURSE, "Todos");

            var run = run("grants.lifting", grant, Map.of());
            assertThat(grants.get(other).state()).isEqualTo(GrantState.ACTIVE);
            assertThat(grants.get(grant).said()).isEqualTo("Um");
            undo(run);

            assertThat(grants.get(grant).said()).isEqualTo("Todos");
            assertThat(grants.unrevoke(grant, Scope.COURSE, null).said()).isEqualTo("Um");
        });
    }

    @Test
    void what_was_not_shown_is_not_lifted() {
        school.run(() -> {
            var grant = school.give(null, null).id();
            grants.revoke(grant, Scope.GRANT, "Um");

            var run = run("grants.lifting", grant, Map.of("scope", "COURSE"));

            assertThat(rows(run)).extracting(BulkRow::code).containsExactly("grant_moved_on");
            assertThat(grants.get(grant).state()).isEqualTo(GrantState.REVOKED);
        });
    }

    @Test
    void an_end_that_somebody_moved_since_stays() {
        school.run(() -> {
            var before = school.now().plus(Duration.ofDays(10));
            var moved = school.now().plus(Duration.ofDays(20));
            var later = school.now().plus(Duration.ofDays(30));
            var first = school.give(null, before).id();
            var second = school.give(null, before).id();
            var kept = run("grants.end", first, Map.of("ends_at", moved.toString()));
            var undone = run("grants.end", second, Map.of("ends_at", ""));
            grants.changeEnd(first, later, null);

            undo(kept);
            undo(undone);

            assertNotUndone(kept, "grant_moved_on");
            assertThat(grants.get(first).endsAt()).isEqualTo(later);
            assertThat(grants.get(second).endsAt()).isEqualTo(before);
        });
    }

    @Test
    void what_was_given_ends_as_taken_back_and_the_history_says_so() {
        school.run(() -> {
            var run = give();
            undo(run);

            assertThat(school.only().ends()).containsExactly(Ending.TAKEN_BACK);
            assertThat(school.only().reason()).isEqualTo("Bolsa");
            assertThat(audit.of(school.only().id().value(), PageRequest.of(null, null))
                            .rows())
                    .extracting(AuditEntry::action, AuditEntry::reason)
                    .containsExactly(tuple("taken_back", "Engano"), tuple("given", "Bolsa"));
        });
    }

    @Test
    void who_has_started_keeps_what_was_given() {
        school.run(() -> {
            var run = give();
            school.enter();
            undo(run);

            assertNotUndone(run, "student_keeps_access");
            assertThat(school.mayEnter()).isTrue();
        });
    }

    private BulkRunId give() {
        return run(
                "grants.giving",
                Map.of(
                        "student", school.ana().id().toString(),
                        "course_id", school.course().id().toString(),
                        "reason", "Bolsa"));
    }

    private BulkRunId run(String act, GrantId grant, Map<String, String> more) {
        var input = new HashMap<>(more);
        input.put("grant_id", grant.toString());
        input.put("reason", "Motivo");
        return run(act, input);
    }

    private BulkRunId run(String act, Map<String, String> input) {
        var run = bulk.start(
                new NewRun(act, new Subject("course", school.course().id().value()), List.of(input)));
        work.workOff();
        return run;
    }

    private void undo(BulkRunId run) {
        bulk.undo(run, "Engano");
        work.workOff();
    }

    private void assertNotUndone(BulkRunId run, String code) {
        assertThat(rows(run))
                .extracting(BulkRow::state, BulkRow::code)
                .containsExactly(tuple(RowState.NOT_UNDONE, code));
    }

    private List<BulkRow> rows(BulkRunId run) {
        return bulk.rows(run, RowFilter.ALL, PageRequest.of(null, null)).rows();
    }
}
