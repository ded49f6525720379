package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.courses.CourseDraft;
import dev.catraca.courses.CourseState;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course as sent. */
record CourseBody(
        String title,
        @Size(max = 5000) @Nullable String description,
        @Default("[]") List<ModuleBody> modules,
        @Default("active") CourseState state) {

    static CourseBody of(CourseDraft draft) {
        return new CourseBody(
                String.valueOf(draft.title()),
                draft.description(),
                draft.modules().stream().map(ModuleBody::of).toList(),
                draft.state());
    }

    CourseDraft draft() {
        return new CourseDraft(
                title, description, modules.stream().map(ModuleBody::draft).toList(), state);
    }
}
