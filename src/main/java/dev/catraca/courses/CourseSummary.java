package dev.catraca.courses;

import java.time.Instant;

/** A course as a line of a list. */
public record CourseSummary(
        CourseId id, String title, CourseState state, int modules, int lessons, Instant createdAt) {}
