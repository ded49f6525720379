package dev.catraca.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list and where the next one starts; {@code next} is null on the last. Keyset, never an offset. */
public record Page<T>(List<T> rows, @Nullable String next) {

    /** Cuts a page out of up to {@code limit + 1} rows: the extra row only shows that there is more. */
    public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, Cursor> cursorOf) {
        if (fetched.size() <= request.limit()) {
            return new Page<>(fetched, null);
        }
        var rows = fetched.subList(0, request.limit());
        return new Page<>(rows, cursorOf.apply(rows.getLast()).text());
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(rows.stream().map(change).toList(), next);
    }
}
