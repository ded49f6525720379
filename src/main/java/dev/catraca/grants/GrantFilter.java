package dev.catraca.grants;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/** Which grants a list shows; null asks nothing. The search finds beginnings of words of the student. */
public record GrantFilter(
        @Nullable CustomerId student,
        @Nullable CourseId course,
        GrantSource.@Nullable Kind source,
        @Nullable GrantState state,
        @Nullable String search,
        GrantSort sort) {

    public static GrantFilter of(@Nullable CustomerId student, @Nullable CourseId course) {
        return new GrantFilter(student, course, null, null, null, GrantSort.NEWEST);
    }
}
