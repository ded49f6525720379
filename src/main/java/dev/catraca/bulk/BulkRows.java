package dev.catraca.bulk;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class BulkRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final UUID LAST = new UUID(-1, -1);
    private static final String RUN = "select * from bulk.run where organization_id = :organization ";
    private static final String ROW = "select * from bulk.row where organization_id = :organization and run_id = :run ";

    private final JdbcClient jdbc;

    BulkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row to work off, and its run, which is locked. */
    record Claim(BulkRun run, BulkRow row) {}

    void insert(BulkRunId id, NewRun wanted, Actor by, Instant at) {
        jdbc.sql("""
                insert into bulk.run (organization_id, id, act, subject_kind, subject_id, state, total, actor_kind,
                                      actor_id, actor_name, created_at)
                values (:organization, :id, :act, :kind, :subject, 'RUNNING', :total, :actorKind, :actor, :name, :at)
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("act", wanted.act())
                .param("kind", wanted.subject().kind())
                .param("subject", wanted.subject().id())
                .param("total", wanted.rows().size())
                .param("actorKind", by.kind().name())
                .param("actor", by.id())
                .param("name", by.name())
                .param("at", at.atOffset(UTC))
                .update();
        jdbc.sql("""
                insert into bulk.row (organization_id, run_id, position, input, state)
                select r.organization_id, r.id, given.position, given.input::jsonb, 'WAITING'
                from bulk.run r cross join unnest(:inputs) with ordinality as given (input, position)
                where r.organization_id = :organization and r.id = :run
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("run", id.value())
                .param(
                        "inputs",
                        wanted.rows().stream().map(JSON::writeValueAsString).toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    Optional<BulkRun> find(BulkRunId id) {
        return one(id, "");
    }

    Optional<BulkRun> lock(BulkRunId id) {
        return one(id, " for no key update");
    }

    /** The run, if it is open and nobody else is working on it. */
    Optional<BulkRun> claim(BulkRunId id) {
        return one(id, " and state in ('RUNNING', 'UNDOING') for no key update skip locked");
    }

    private Optional<BulkRun> one(BulkRunId id, String more) {
        return jdbc.sql(RUN + "and id = :id" + more)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(BulkRows::run)
                .optional();
    }

    /** The oldest first. */
    List<BulkRun> open() {
        return jdbc.sql(RUN + "and state in ('RUNNING', 'UNDOING') order by id limit 20")
                .param("organization", Caller.tenant())
                .query(BulkRows::run)
                .list();
    }

    List<BulkRun> of(Subject subject, PageRequest page) {
        return jdbc.sql(RUN + """
                and subject_kind = :kind and subject_id = :subject and id < :after
                order by id desc limit :limit
                """)
                .param("organization", Caller.tenant())
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("after", page.after() == null ? LAST : page.after().uuid(0))
                .param("limit", page.fetch())
                .query(BulkRows::run)
                .list();
    }

    Optional<BulkRow> firstWaiting(BulkRunId run) {
        return next(run, "and state = 'WAITING' order by position limit 1");
    }

    Optional<BulkRow> lastDone(BulkRunId run) {
        return next(run, "and state = 'DONE' order by position desc limit 1");
    }

    private Optional<BulkRow> next(BulkRunId run, String which) {
        return jdbc.sql(ROW + which)
                .param("organization", Caller.tenant())
                .param("run", run.value())
                .query(BulkRows::row)
                .optional();
    }

    List<BulkRow> rows(BulkRunId run, RowFilter filter, PageRequest page) {
        var states = filter.states() == null ? Set.of(RowState.values()) : filter.states();
        return jdbc.sql(ROW + "and state = any(:states) and position > :after order by position limit :limit")
                .param("organization", Caller.tenant())
                .param("run", run.value())
                .param("states", states.stream().map(RowState::name).toArray(String[]::new))
                .param("after", page.after() == null ? 0 : page.after().number(0))
                .param("limit", page.fetch())
                .query(BulkRows::row)
                .list();
    }

    void done(Claim claim, Map<String, String> result) {
        move(claim, RowState.DONE, null, result);
    }

    void undone(Claim claim) {
        move(claim, RowState.UNDONE, null, claim.row().result());
    }

    /** Notes why a row was refused, unless it is not as it was when that was tried. */
    void refused(Claim claim, Failure failure) {
        var failed = claim.row().state() == RowState.WAITING ? RowState.FAILED : RowState.NOT_UNDONE;
        move(claim, failed, failure, claim.row().result());
    }

    private void move(Claim claim, RowState to, @Nullable Failure failure, Map<String, String> result) {
        // the run first, as everybody does who claims it
        lock(claim.run().id());
        var moved = jdbc.sql("""
                update bulk.row
                set state = :to, code = :code, field = :field, arguments = :arguments::jsonb, result = :result::jsonb
                where organization_id = :organization and run_id = :run and position = :position and state = :from
                """)
                .param("organization", Caller.tenant())
                .param("run", claim.run().id().value())
                .param("position", claim.row().position())
                .param("from", claim.row().state().name())
                .param("to", to.name())
                .param("code", failure == null ? null : failure.code())
                .param("field", failure == null ? null : failure.field())
                .param("arguments", JSON.writeValueAsString(failure == null ? List.of() : failure.arguments()))
                .param("result", JSON.writeValueAsString(result))
                .update();
        if (moved == 1) {
            count(claim.run().id(), to);
        }
    }

    private void count(BulkRunId run, RowState to) {
        jdbc.sql("""
                update bulk.run
                set done = done + case :to when 'DONE' then 1 else 0 end,
                    failed = failed + case :to when 'FAILED' then 1 else 0 end,
                    undone = undone + case :to when 'UNDONE' then 1 else 0 end,
                    not_undone = not_undone + case :to when 'NOT_UNDONE' then 1 else 0 end
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", run.value())
                .param("to", to.name())
                .update();
    }

    void finish(BulkRun run, Instant at) {
        jdbc.sql("""
                update bulk.run
                set state = case state when 'RUNNING' then 'DONE' else 'UNDONE' end,
                    finished_at = coalesce(finished_at, :at),
                    undone_at = case state when 'UNDOING' then :at end
                where organization_id = :organization and id = :id and state in ('RUNNING', 'UNDOING')
                """)
                .param("organization", Caller.tenant())
                .param("id", run.id().value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    void beginUndo(BulkRunId id, Actor by, String reason) {
        jdbc.sql("""
                update bulk.run
                set state = 'UNDOING', undo_actor_kind = :kind, undo_actor_id = :actor, undo_actor_name = :name,
                    undo_reason = :reason
                where organization_id = :organization and id = :id and state = 'DONE'
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("kind", by.kind().name())
                .param("actor", by.id())
                .param("name", by.name())
                .param("reason", reason)
                .update();
    }

    private static BulkRun run(ResultSet row, int number) throws SQLException {
        return new BulkRun(
                new BulkRunId(row.getObject("id", UUID.class)),
                row.getString("act"),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                BulkState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("undone"),
                row.getInt("not_undone"),
                actor(row, "actor"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                undoing(row));
    }

    private static BulkRun.@Nullable Undoing undoing(ResultSet row) throws SQLException {
        var reason = row.getString("undo_reason");
        return reason == null ? null : new BulkRun.Undoing(actor(row, "undo_actor"), reason, instant(row, "undone_at"));
    }

    private static Actor actor(ResultSet row, String prefix) throws SQLException {
        return new Actor(
                Actor.Kind.valueOf(row.getString(prefix + "_kind")),
                row.getObject(prefix + "_id", UUID.class),
                row.getString(prefix + "_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static BulkRow row(ResultSet row, int number) throws SQLException {
        return new BulkRow(
                new BulkRunId(row.getObject("run_id", UUID.class)),
                row.getInt("position"),
                texts(row.getString("input")),
                RowState.valueOf(row.getString("state")),
                row.getString("code"),
                row.getString("field"),
                JSON.readValue(row.getString("arguments"), new TypeReference<List<Object>>() {}),
                texts(row.getString("result")));
    }

    private static Map<String, String> texts(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }
}
