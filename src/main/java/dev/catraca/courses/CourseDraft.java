package dev.catraca.courses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course as somebody wants it, unchecked. */
public record CourseDraft(
        @Nullable String title, @Nullable String description, List<ModuleDraft> modules, CourseState state) {}
