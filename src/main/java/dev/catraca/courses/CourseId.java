package dev.catraca.courses;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a course. */
public record CourseId(UUID value) {

    public static CourseId next() {
        return new CourseId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
