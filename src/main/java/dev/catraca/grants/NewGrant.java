package dev.catraca.grants;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody lets a student into a course, and says why. Without a start it opens now, without an end it lasts. */
public record NewGrant(
        CustomerId student,
        CourseId course,
        @Nullable String reason,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {}
