package dev.catraca.bulk;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.jobs.Jobs;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Text;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins, shows and takes back what is done to many rows at once. */
@Component
@Transactional
public class Bulk {

    /** Rows of one run. */
    public static final int MOST = 10_000;

    private static final String SUBJECT = "bulk_run";

    private final BulkRows rows;
    private final Acts acts;
    private final Jobs jobs;
    private final Audit audit;
    private final OrganizationClock clock;
    private final MachineClock machine;

    Bulk(BulkRows rows, Acts acts, Jobs jobs, Audit audit, OrganizationClock clock, MachineClock machine) {
        this.rows = rows;
        this.acts = acts;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.machine = machine;
    }

    /** Writes the rows down; they are worked off after the commit, as the current caller. */
    public BulkRunId start(NewRun wanted) {
        acts.named(wanted.act());
        if (wanted.rows().isEmpty() || wanted.rows().size() > MOST) {
            throw new Refusal.Invalid("rows", "out_of_range", 1, MOST);
        }
        var id = BulkRunId.next();
        rows.insert(id, wanted, Caller.current().actor(), clock.instant());
        audit.record(SUBJECT, id.value(), "started", started(wanted), null);
        jobs.schedule(BulkJob.NAME, id.value().toString(), machine.instant());
        return id;
    }

    private static Map<String, Change> started(NewRun wanted) {
        return Map.of(
                "act",
                Change.of(null, wanted.act()),
                "rows",
                Change.of(null, wanted.rows().size()));
    }

    /** Takes back each row that was done, the last first, as the current caller. */
    public BulkRun undo(BulkRunId id, String reason) {
        var run = rows.lock(id).orElseThrow(() -> new Refusal.NotFound("id"));
        if (!canUndo(run)) {
            throw new Refusal.Conflict(run.state().isAtWork() ? "bulk_at_work" : "bulk_not_undoable");
        }
        if (Text.isBlank(reason)) {
            throw new Refusal.Invalid("reason", "required");
        }
        rows.beginUndo(id, Caller.current().actor(), reason);
        audit.record(SUBJECT, id.value(), "undone", Map.of(), reason);
        jobs.schedule(BulkJob.NAME, id.value() + "/undo", machine.instant());
        return get(id);
    }

    @Transactional(readOnly = true)
    public BulkRun get(BulkRunId id) {
        return rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /** Whether somebody may take this back now. */
    @Transactional(readOnly = true)
    public boolean canUndo(BulkRun run) {
        return run.state() == BulkState.DONE
                && run.done() > 0
                && acts.named(run.act()).canUndo();
    }

    /** The parts of a row's input to show. */
    @Transactional(readOnly = true)
    public List<String> columns(BulkRun run) {
        return acts.named(run.act()).columns();
    }

    /** What was done about one thing, newest first. */
    @Transactional(readOnly = true)
    public Page<BulkRun> of(Subject subject, PageRequest page) {
        return Page.of(rows.of(subject, page), page, run -> Cursor.of(run.id().value()));
    }

    /** The rows of a run in their order. */
    @Transactional(readOnly = true)
    public Page<BulkRow> rows(BulkRunId id, RowFilter filter, PageRequest page) {
        return Page.of(rows.rows(id, filter, page), page, row -> Cursor.of(row.position()));
    }
}
