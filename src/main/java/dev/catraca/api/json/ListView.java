package dev.catraca.api.json;

import dev.catraca.kernel.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list in an answer: a page of it, and the cursor of the next page. */
public record ListView<T>(List<T> data, @Nullable String next) {

    public static <R, T> ListView<T> of(Page<R> page, Function<R, T> view) {
        return new ListView<>(page.rows().stream().map(view).toList(), page.next());
    }

    /** A list short enough to be given whole. */
    public static <T> ListView<T> whole(List<T> data) {
        return new ListView<>(data, null);
    }
}
