package dev.catraca.api;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.GrantFilter;
import dev.catraca.grants.GrantSort;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.GrantState;
import org.jspecify.annotations.Nullable;

/** Which grants are asked for; {@code q} finds beginnings of words of the student. */
record GrantsQuery(
        @Nullable CustomerId studentId,
        @Nullable CourseId courseId,
        GrantSource.@Nullable Kind source,
        @Nullable GrantState state,
        @Nullable String q) {

    GrantFilter filter() {
        return new GrantFilter(studentId, courseId, source, state, q, GrantSort.NEWEST);
    }
}
