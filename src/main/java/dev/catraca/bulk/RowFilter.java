package dev.catraca.bulk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows of a run; null is all of them. */
public record RowFilter(@Nullable Set<RowState> states) {

    public static final RowFilter ALL = new RowFilter(null);

    /** Those that did not do what was asked last. */
    public static final RowFilter FAILURES = new RowFilter(Set.of(RowState.FAILED, RowState.NOT_UNDONE));
}
