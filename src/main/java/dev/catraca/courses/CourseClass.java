package dev.catraca.courses;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated group of a course. The last day is included; no capacity means no limit. */
public record CourseClass(
        ClassId id,
        CourseId courseId,
        String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer capacity,
        Instant createdAt) {}
