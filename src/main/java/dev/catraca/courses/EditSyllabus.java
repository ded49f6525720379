package dev.catraca.courses;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.courses.Outline.OutlineModule;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Single edits of a course's table of contents. The course is locked first, so that two editors take turns. */
@Component
class EditSyllabus {

    private final CourseRows courses;
    private final SyllabusRows rows;
    private final SyllabusEditRows edits;
    private final OrganizationClock clock;
    private final Audit audit;

    EditSyllabus(CourseRows courses, SyllabusRows rows, SyllabusEditRows edits, OrganizationClock clock, Audit audit) {
        this.courses = courses;
        this.rows = rows;
        this.edits = edits;
        this.clock = clock;
        this.audit = audit;
    }

    ModuleId addModule(CourseId course, @Nullable String title) {
        var modules = lock(course, "course_id").modules();
        if (modules.size() >= CourseRules.MAX_MODULES) {
            throw new Refusal.Invalid("title", "too_many", CourseRules.MAX_MODULES);
        }
        var added = new PlacedModule(ModuleId.next(), modules.size(), CourseRules.moduleTitle(title));
        edits.writeModules(course, List.of(added), clock.instant());
        note(course, "module", Change.of(null, added.title()));
        return added.id();
    }

    void renameModule(ModuleId id, @Nullable String title) {
        var outline = lock(id);
        var place = place(outline, id);
        var before = outline.modules().get(place).title();
        var after = CourseRules.moduleTitle(title);
        edits.writeModules(outline.id(), List.of(new PlacedModule(id, place, after)), clock.instant());
        note(outline.id(), "module", Change.of(before, after));
    }

    void moveModule(ModuleId id, int steps) {
        var outline = lock(id);
        place(outline, Moves.moved(outline.modules(), place(outline, id), steps));
    }

    void removeModule(ModuleId id) {
        var outline = lock(id);
        var removed = outline.modules().get(place(outline, id));
        edits.removeModule(id, clock.instant());
        // No gaps: the next one added is placed by count.
        edits.place(
                outline.id(),
                outline.modules().stream()
                        .filter(module -> !module.equals(removed))
                        .toList());
        note(outline.id(), "module", Change.of(removed.title(), null));
    }

    void moveLesson(LessonId id, int steps) {
        var course = rows.courseOf(id).orElseThrow(() -> new Refusal.NotFound("lesson_id"));
        var outline = lock(course, "lesson_id");
        place(outline, Moves.moved(outline.modules(), id, steps));
    }

    private Outline lock(ModuleId id) {
        var course = rows.courseOf(id).orElseThrow(() -> new Refusal.NotFound("module_id"));
        return lock(course, "module_id");
    }

    private Outline lock(CourseId id, String field) {
        return rows.outline(courses.lock(id).orElseThrow(() -> new Refusal.NotFound(field)));
    }

    // Looked for again after the lock: it may have been removed while waiting.
    private static int place(Outline outline, ModuleId id) {
        var place = outline.modules().stream().map(OutlineModule::id).toList().indexOf(id);
        if (place < 0) {
            throw new Refusal.NotFound("module_id");
        }
        return place;
    }

    private void place(Outline before, List<OutlineModule> after) {
        edits.place(before.id(), after);
        note(before.id(), "modules", Change.of(titles(before.modules()), titles(after)));
    }

    private void note(CourseId course, String field, Change change) {
        audit.record("course", course.value(), "changed", Map.of(field, change), null);
    }

    private static String titles(List<OutlineModule> modules) {
        return String.join("; ", modules.stream().map(EditSyllabus::titles).toList());
    }

    private static String titles(OutlineModule module) {
        var lessons =
                module.lessons().stream().map(Outline.OutlineLesson::title).toList();
        return module.title() + ": " + String.join(", ", lessons);
    }
}
