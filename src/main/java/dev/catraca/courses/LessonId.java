package dev.catraca.courses;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a lesson; stays the same through edits, reordering and moves between modules. */
public record LessonId(UUID value) {

    public static LessonId next() {
        return new LessonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
