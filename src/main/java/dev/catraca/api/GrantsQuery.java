package dev.catraca.api;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.GrantFilter;
import org.jspecify.annotations.Nullable;

/** Which grants are asked for. */
record GrantsQuery(@Nullable CustomerId studentId, @Nullable CourseId courseId) {

    GrantFilter filter() {
        return new GrantFilter(studentId, courseId);
    }
}
