package dev.catraca.once;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does the work of a form only the first time that it is sent. */
@Component
@Transactional
public class Once {

    private final OnceRows rows;

    Once(OnceRows rows) {
        this.rows = rows;
    }

    /** What the work answered, and whether that was on an earlier sending. */
    public record Outcome(String result, boolean repeated) {}

    /**
     * Does the work in one transaction with its key; refused work leaves the key free. A sending of the same key
     * meanwhile waits for the first. Without a key the work is simply done.
     */
    public Outcome run(@Nullable UUID key, Supplier<String> work) {
        if (key == null) {
            return new Outcome(work.get(), false);
        }
        if (!rows.claim(key)) {
            return new Outcome(rows.result(key), true);
        }
        var result = work.get();
        rows.keep(key, result);
        return new Outcome(result, false);
    }
}
