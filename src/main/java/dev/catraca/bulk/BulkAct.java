package dev.catraca.bulk;

import java.util.List;
import java.util.Map;

/** What is done to each row of a run; a module offers it as a bean. It acts as whoever began the run. */
public interface BulkAct {

    /** Stands in the database and in the keys of texts: never renamed, {@code seats.assignments}. */
    String name();

    /** The parts of a row's input that people know it by, in the order of the columns. */
    List<String> columns();

    /**
     * Does one row, in a transaction of its own. A refusal undoes whatever it did and becomes the row's failure. Gives
     * back what undoing it will need, and what a program may want to know, such as the ids of what was made.
     */
    Map<String, String> apply(BulkRow row);

    /** Whether {@link #undo} is offered. */
    default boolean canUndo() {
        return true;
    }

    /** Takes back what a row did, in a transaction of its own; the last row first. A refusal leaves the row done. */
    default void undo(BulkRow row) {}

    /** The same, told why. Whatever is noted in the audit log carries this reason by itself. */
    default void undo(BulkRow row, String reason) {
        undo(row);
    }
}
