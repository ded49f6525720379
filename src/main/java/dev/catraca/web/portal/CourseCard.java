package dev.catraca.web.portal;

import dev.catraca.courses.CourseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A course on the student's shelf. */
public record CourseCard(
        CourseId course, String title, Door door, @Nullable Instant endsAt) {}
