package dev.catraca.access;

import dev.catraca.courses.CourseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A course on a student's shelf: what the turnstile says today, and until when it stays open if that is known. */
public record StudentCourse(
        CourseId course, AccessAnswer answer, @Nullable Instant endsAt) {}
