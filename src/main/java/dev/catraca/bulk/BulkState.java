package dev.catraca.bulk;

/** Where a run stands. It is done when no row waits any more, whatever became of them. */
public enum BulkState {
    RUNNING,
    DONE,
    UNDOING,
    UNDONE;

    public boolean isAtWork() {
        return this == RUNNING || this == UNDOING;
    }
}
