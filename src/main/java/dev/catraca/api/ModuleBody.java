package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.courses.ModuleDraft;
import dev.catraca.courses.ModuleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module as sent; without an id it is a new one. */
record ModuleBody(
        @Nullable ModuleId id, String title, @Default("[]") List<LessonBody> lessons) {

    static ModuleBody of(ModuleDraft draft) {
        var lessons = draft.lessons().stream().map(LessonBody::of).toList();
        return new ModuleBody(draft.id(), String.valueOf(draft.title()), lessons);
    }

    ModuleDraft draft() {
        return new ModuleDraft(
                id, title, lessons.stream().map(LessonBody::draft).toList());
    }
}
