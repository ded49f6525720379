package dev.catraca.courses;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course with everything in it, in the order in which it is taught. */
public record Course(
        CourseId id,
        String title,
        @Nullable String description,
        List<CourseModule> modules,
        CourseState state,
        Instant createdAt) {

    /** The course as it would be typed in; a starting point for an edit. */
    public CourseDraft draft() {
        return new CourseDraft(
                title, description, modules.stream().map(CourseModule::draft).toList(), state);
    }
}
