package dev.catraca.api;

import dev.catraca.api.http.Problem;
import dev.catraca.seats.Seat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one row: its seat, or why there is none. Rows count from 0. */
record SeatBatchRowView(
        int row, @Nullable SeatView seat, @Nullable RowError error) {

    /** A stable code, its words in the caller's language, and the bad fields, if it is about any. */
    record RowError(String code, String message, List<Problem.BadField> errors) {}

    static SeatBatchRowView of(int row, Seat seat) {
        return new SeatBatchRowView(row, SeatView.of(seat), null);
    }

    static SeatBatchRowView of(int row, Problem problem) {
        var errors = problem.errors();
        var error = new RowError(problem.code(), problem.detail(), errors == null ? List.of() : errors);
        return new SeatBatchRowView(row, null, error);
    }
}
