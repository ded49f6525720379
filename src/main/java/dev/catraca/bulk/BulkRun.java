package dev.catraca.bulk;

import dev.catraca.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing done to many rows. Rows undone, or refused to be, were done before and still count so. */
public record BulkRun(
        BulkRunId id,
        String act,
        Subject subject,
        BulkState state,
        int total,
        int done,
        int failed,
        int undone,
        int notUndone,
        Actor by,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Undoing undoing) {

    private static final int WHOLE = 100;

    /** Who takes a run back, why, and when that was through. */
    public record Undoing(Actor by, String reason, @Nullable Instant finishedAt) {}

    /** Rows that were tried, or while it is being undone those taken back or not. */
    public int worked() {
        return undoing == null ? done + failed : undone + notUndone;
    }

    /** The rows that this is about: all, or while it is being undone those that had been done. */
    public int toWork() {
        return undoing == null ? total : done;
    }

    public int percent() {
        return toWork() == 0 ? WHOLE : (int) ((long) worked() * WHOLE / toWork());
    }

    /** As whom the rows are worked off now. */
    Actor actor() {
        return undoing == null ? by : undoing.by();
    }
}
