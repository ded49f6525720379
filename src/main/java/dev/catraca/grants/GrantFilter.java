package dev.catraca.grants;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/** Which grants a list shows; null asks nothing. */
public record GrantFilter(
        @Nullable CustomerId student, @Nullable CourseId course) {}
