package dev.catraca.api;

import dev.catraca.courses.CourseQuery;
import dev.catraca.courses.CourseSort;
import dev.catraca.courses.CourseState;
import org.jspecify.annotations.Nullable;

/** Which courses to list. */
record CoursesQuery(@Nullable String q, @Nullable CourseState state) {

    CourseQuery query() {
        return new CourseQuery(q, state, CourseSort.NEWEST);
    }
}
