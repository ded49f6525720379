package dev.catraca.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class BulkTest {

    private static final PageRequest FIRST = PageRequest.of(null, null);
    private static final Actor ANA = new Actor(Actor.Kind.STAFF, Ids.next(), "Ana");
    private static final Actor BIA = new Actor(Actor.Kind.STAFF, Ids.next(), "Bia");

    @Autowired
    Bulk bulk;

    @Autowired
    TestBulk worker;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestOrganizations organizations;

    private final Subject subject = new Subject("invoice", Ids.next());
    private OrganizationId organization = OrganizationId.next();

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
    }

    @Test
    void rows_are_done_in_order_as_whoever_began() {
        var things = things(3);
        var run = as(ANA, () -> start(rows(things, Map.of())));

        assertThat(get(run).state()).isEqualTo(BulkState.RUNNING);
        assertThat(get(run).percent()).isZero();
        workOff();

        var done = get(run);
        assertThat(done.state()).isEqualTo(BulkState.DONE);
        assertThat(List.of(done.total(), done.done(), done.failed(), done.percent()))
                .containsExactly(3, 3, 0, 100);
        assertThat(done.by()).isEqualTo(ANA);
        assertThat(done.finishedAt()).isNotNull();
        assertThat(things)
                .allSatisfy(thing -> assertThat(history(thing))
                        .extracting(AuditEntry::action, AuditEntry::actor)
                        .containsExactly(tuple("done", ANA)));
        assertThat(as(ANA, () -> audit.all(FIRST).rows()).stream()
                        .filter(entry -> entry.action().equals("done"))
                        .map(AuditEntry::subjectId)
                        .toList()
                        .reversed())
                .isEqualTo(things);
        assertThat(rowsOf(run, RowFilter.ALL))
                .allSatisfy(row -> assertThat(row.result()).containsKey("made"));
    }

    @Test
    void a_refusal_is_that_rows_failure_and_leaves_nothing_behind() {
        var things = things(5);
        var run = as(
                ANA,
                () -> start(List.of(
                        row(things.get(0), Map.of("then", "refuse")),
                        row(things.get(1), Map.of("then", "complain")),
                        row(things.get(2), Map.of("then", "miss")),
                        row(things.get(3), Map.of("then", "break")),
                        row(things.get(4), Map.of()))));
        workOff();

        assertThat(rowsOf(run, RowFilter.FAILURES))
                .extracting(BulkRow::position, BulkRow::code, BulkRow::field, BulkRow::arguments)
                .containsExactly(
                        tuple(1, "no_free_seat", null, List.of(2, "00000000-0000-0000-0000-000000000001")),
                        tuple(2, "invalid_email", "email", List.of()),
                        tuple(3, "not_found", "student_id", List.of()),
                        tuple(4, "unexpected", null, List.of()));
        assertThat(history(things.getFirst())).isEmpty();
        assertThat(history(things.getLast())).hasSize(1);
        assertThat(get(run).failed()).isEqualTo(4);
        assertThat(get(run).done()).isEqualTo(1);
    }

    @Test
    void killed_in_the_middle_a_row_is_done_once_and_the_rest_goes_on() {
        var things = things(4);
        var rows = List.of(
                row(things.get(0), Map.of()),
                row(things.get(1), Map.of("then", "die")),
                row(things.get(2), Map.of()),
                row(things.get(3), Map.of()));
        var run = as(ANA, () -> start(rows));

        assertThatThrownBy(this::workOff).isInstanceOf(NotingAct.Killed.class);
        assertThat(get(run).done()).isEqualTo(1);
        assertThat(history(things.get(1))).isEmpty();

        // started again, on a machine that lives
        let(run, 2, "live");
        workOff();
        assertThat(get(run).done()).isEqualTo(4);
        assertThat(things).allSatisfy(thing -> assertThat(history(thing)).hasSize(1));
    }

    @Test
    void several_servers_share_the_work_and_do_each_row_once() {
        var things = things(60);
        var first = as(ANA, () -> start(rows(things.subList(0, 30), Map.of())));
        var second = as(ANA, () -> start(rows(things.subList(30, 60), Map.of())));

        assertThat(Race.of(
                                4,
                                () -> organizations.as(organization, () -> {
                                    worker.workOff();
                                    return true;
                                }))
                        .losers())
                .isEmpty();

        workOff();
        assertThat(List.of(get(first).done(), get(second).done())).containsExactly(30, 30);
        assertThat(things).allSatisfy(thing -> assertThat(history(thing)).hasSize(1));
    }

    @Test
    void undone_the_last_row_goes_first_and_what_failed_stays_as_it_is() {
        var things = things(4);
        var run = as(
                ANA,
                () -> start(List.of(
                        row(things.get(0), Map.of()),
                        row(things.get(1), Map.of("then", "refuse")),
                        row(things.get(2), Map.of("then_undone", "refuse")),
                        row(things.get(3), Map.of()))));
        workOff();

        var undoing = as(BIA, () -> bulk.undo(run, "Lista errada"));
        assertThat(undoing.state()).isEqualTo(BulkState.UNDOING);
        assertThat(undoing.toWork()).isEqualTo(3);
        workOff();

        var undone = get(run);
        assertThat(undone.state()).isEqualTo(BulkState.UNDONE);
        assertThat(List.of(undone.undone(), undone.notUndone(), undone.percent()))
                .containsExactly(2, 1, 100);
        assertThat(rowsOf(run, RowFilter.ALL))
                .extracting(BulkRow::state)
                .containsExactly(RowState.UNDONE, RowState.FAILED, RowState.NOT_UNDONE, RowState.UNDONE);
        assertThat(history(things.getFirst()).getFirst())
                .extracting(AuditEntry::action, AuditEntry::actor, AuditEntry::reason)
                .containsExactly("undone", BIA, "Lista errada");
        assertThat(history(things.get(2))).hasSize(1);
        assertThat(as(ANA, () -> audit.all(FIRST).rows()).stream()
                        .filter(entry -> entry.action().equals("undone")
                                && entry.subject().equals("test"))
                        .map(AuditEntry::subjectId))
                .containsExactly(things.get(0), things.get(3));
    }

    @Test
    void only_what_is_done_can_be_undone_once_and_with_a_reason() {
        var run = as(ANA, () -> start(rows(things(1), Map.of())));
        refuses(() -> bulk.undo(run, "Engano"), "bulk_at_work");
        workOff();
        refuses(() -> bulk.undo(run, "  "), "invalid");
        as(ANA, () -> bulk.undo(run, "Engano"));
        refuses(() -> bulk.undo(run, "Engano"), "bulk_at_work");
        workOff();
        refuses(() -> bulk.undo(run, "Engano"), "bulk_not_undoable");
        refuses(() -> bulk.undo(new BulkRunId(Ids.next()), "Engano"), "not_found");
    }

    @Test
    void nothing_and_too_much_are_refused() {
        refuses(() -> start(List.of()), "invalid");
        refuses(() -> start(Collections.nCopies(Bulk.MOST + 1, Map.of())), "invalid");
        assertThatThrownBy(() -> as(ANA, () -> bulk.start(new NewRun("nonsense", subject, List.of(Map.of())))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_subjects_runs_are_listed_newest_first_and_rows_by_pages() {
        var first = as(ANA, () -> start(rows(things(1), Map.of())));
        var second = as(ANA, () -> start(rows(things(5), Map.of())));

        var runs = as(ANA, () -> bulk.of(subject, PageRequest.of(1, null)));
        assertThat(runs.rows()).extracting(BulkRun::id).containsExactly(second);
        assertThat(as(ANA, () -> bulk.of(subject, PageRequest.of(1, runs.next())))
                        .rows())
                .extracting(BulkRun::id)
                .containsExactly(first);
        assertThat(as(
                        ANA,
                        () -> bulk.of(new Subject("course", subject.id()), FIRST)
                                .rows()))
                .isEmpty();

        var page = as(ANA, () -> bulk.rows(second, RowFilter.ALL, PageRequest.of(2, null)));
        var next = as(ANA, () -> bulk.rows(second, RowFilter.ALL, PageRequest.of(2, page.next())));
        assertThat(next.rows()).extracting(BulkRow::position).containsExactly(3, 4);
        assertThat(as(ANA, () -> bulk.columns(get(second)))).containsExactly("thing");
    }

    @Test
    void another_organization_sees_none_of_it() {
        var run = as(ANA, () -> start(rows(things(1), Map.of())));
        var other = organizations.newOrganization();
        assertThatThrownBy(() -> organizations.as(other, () -> bulk.get(run))).isInstanceOf(Refusal.NotFound.class);
        organizations.run(other, worker::workOff);
        assertThat(get(run).done()).isZero();
    }

    private void refuses(Caller.Work<?, RuntimeException> work, String code) {
        assertThatThrownBy(() -> as(ANA, work))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private BulkRunId start(List<Map<String, String>> rows) {
        return bulk.start(new NewRun(NotingAct.NAME, subject, rows));
    }

    private <T> T as(Actor actor, Caller.Work<T, RuntimeException> work) {
        return Caller.call(organization, actor, work);
    }

    private void workOff() {
        organizations.run(organization, worker::workOff);
    }

    private BulkRun get(BulkRunId id) {
        return as(ANA, () -> bulk.get(id));
    }

    private List<BulkRow> rowsOf(BulkRunId id, RowFilter filter) {
        return as(ANA, () -> bulk.rows(id, filter, FIRST).rows());
    }

    private List<AuditEntry> history(UUID thing) {
        return as(ANA, () -> audit.of(thing, FIRST).rows());
    }

    private void let(BulkRunId run, int position, String order) {
        as(
                ANA,
                () -> transaction.execute(status -> jdbc.sql("""
                update bulk.row set input = jsonb_set(input, '{then}', to_jsonb(?))
                where organization_id = ? and run_id = ? and position = ?
                """)
                        .params(order, organization.value(), run.value(), position)
                        .update()));
    }

    private static List<UUID> things(int many) {
        return IntStream.range(0, many).mapToObj(_ -> Ids.next()).toList();
    }

    private static List<Map<String, String>> rows(List<UUID> things, Map<String, String> more) {
        return things.stream().map(thing -> row(thing, more)).toList();
    }

    private static Map<String, String> row(UUID thing, Map<String, String> more) {
        var row = new HashMap<>(more);
        row.put("thing", thing.toString());
        return Map.copyOf(row);
    }
}
