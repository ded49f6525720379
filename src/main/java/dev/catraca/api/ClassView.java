package dev.catraca.api;

import dev.catraca.courses.ClassId;
import dev.catraca.courses.CourseClass;
import dev.catraca.courses.CourseId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A class as answered. */
record ClassView(
        ClassId id,
        CourseId courseId,
        String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer capacity,
        Instant createdAt) {

    static ClassView of(CourseClass group) {
        return new ClassView(
                group.id(),
                group.courseId(),
                group.name(),
                group.startsOn(),
                group.endsOn(),
                group.capacity(),
                group.createdAt());
    }
}
