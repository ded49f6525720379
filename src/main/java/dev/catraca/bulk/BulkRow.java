package dev.catraca.bulk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a run: what was asked, and what became of it. A row that failed, or stayed when the run was undone, has the
 * refusal's code and arguments, and the field that it was about, if any.
 */
public record BulkRow(
        BulkRunId run,
        int position,
        Map<String, String> input,
        RowState state,
        @Nullable String code,
        @Nullable String field,
        List<Object> arguments,
        Map<String, String> result) {

    /** A part of the input; empty when it was not given. */
    public String given(String part) {
        return input.getOrDefault(part, "");
    }
}
