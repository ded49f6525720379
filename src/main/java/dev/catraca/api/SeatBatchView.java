package dev.catraca.api;

import dev.catraca.api.http.Problems;
import dev.catraca.rosters.BatchResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a row of a batch, in the order of the rows: its seat, or why there is none. */
record SeatBatchView(@Nullable SeatView seat, @Nullable RowError error) {

    /** Stable code, message in the caller's language, and the field of the row if it is about one. */
    record RowError(String code, String message, @Nullable String field) {}

    static SeatBatchView of(BatchResult result, Problems problems, Locale language) {
        var seat = result.seat() == null ? null : SeatView.of(result.seat());
        if (result.refusal() == null) {
            return new SeatBatchView(seat, null);
        }
        var told = problems.tell(result.refusal(), language);
        return new SeatBatchView(seat, new RowError(told.code(), told.message(), told.field()));
    }
}
