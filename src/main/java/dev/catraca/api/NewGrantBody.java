package dev.catraca.api;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.NewGrant;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A student to let into a course by hand. */
record NewGrantBody(
        CustomerId studentId,
        CourseId courseId,
        @Size(max = 500) String reason,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    NewGrant wanted() {
        return new NewGrant(studentId, courseId, reason, startsAt, endsAt);
    }
}
