package dev.catraca.bulk;

/** Where a row of a run stands. Rows not undone are as good as done. */
public enum RowState {
    WAITING,
    DONE,
    FAILED,
    UNDONE,
    NOT_UNDONE
}
