package dev.catraca.api;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.CustomerId;
import org.jspecify.annotations.Nullable;

/** Who wants to enter what: a course, or one lesson. */
record AccessQuery(
        @Nullable CustomerId studentId,
        @Nullable CourseId courseId,
        @Nullable LessonId lessonId) {}
