package dev.catraca.courses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A course's own row. */
record CourseHead(CourseId id, String title, @Nullable String description, CourseState state, Instant createdAt) {}
