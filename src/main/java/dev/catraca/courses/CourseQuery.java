package dev.catraca.courses;

import org.jspecify.annotations.Nullable;

/** Which courses to list: by the beginnings of words of the title, by state; null for any. */
public record CourseQuery(@Nullable String text, @Nullable CourseState state, CourseSort sort) {

    public static final CourseQuery ALL = new CourseQuery(null, null, CourseSort.NEWEST);
}
