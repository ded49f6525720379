package dev.catraca.api;

import dev.catraca.courses.ClassDraft;
import dev.catraca.courses.CourseClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A class as sent. */
record ClassBody(
        String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer capacity) {

    static ClassBody of(CourseClass group) {
        return new ClassBody(group.name(), group.startsOn(), group.endsOn(), group.capacity());
    }

    ClassDraft draft() {
        return new ClassDraft(name, startsOn, endsOn, capacity);
    }
}
