package dev.catraca.kernel;

import org.jspecify.annotations.Nullable;

/** Which page of a list is wanted: 1 to 200 rows after a cursor that an earlier page gave. */
public record PageRequest(int limit, @Nullable Cursor after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** Reads what a stranger sent. Throws {@link Refusal.Invalid} for a limit out of range or a made-up cursor. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String after) {
        var rows = limit == null ? DEFAULT_LIMIT : limit;
        if (rows < 1 || rows > MAX_LIMIT) {
            throw new Refusal.Invalid("limit", "out_of_range", 1, MAX_LIMIT);
        }
        return new PageRequest(rows, after == null || after.isEmpty() ? null : Cursor.read(after));
    }

    /** Rows to ask the database for: one more than wanted, to know whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }
}
