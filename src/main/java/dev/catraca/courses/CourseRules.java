package dev.catraca.courses;

import dev.catraca.kernel.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be typed into a course; answers the tidied draft, or refuses with all problems at once. */
final class CourseRules {

    static final int MAX_MODULES = 200;
    static final int MAX_LESSONS = 1000;
    private static final int MAX_TITLE = 200;
    private static final int MAX_DESCRIPTION = 5_000;
    private static final int MAX_BODY = 100_000;
    private static final int MAX_URL = 500;
    private static final int MAX_CAPACITY = 1_000_000;

    private CourseRules() {}

    static CourseDraft check(CourseDraft draft) {
        var checks = new Checks();
        var title = checks.line("title", draft.title(), MAX_TITLE);
        var description = checks.optionalLines("description", draft.description(), MAX_DESCRIPTION);
        checks.that(draft.modules().size() <= MAX_MODULES, "modules", "too_many", MAX_MODULES);
        var lessons = draft.modules().stream()
                .mapToInt(module -> module.lessons().size())
                .sum();
        checks.that(lessons <= MAX_LESSONS, "modules", "too_many_lessons", MAX_LESSONS);
        checks.refuseIfAny();
        var modules = new ArrayList<ModuleDraft>();
        for (var i = 0; i < draft.modules().size(); i++) {
            modules.add(module("modules[%d].".formatted(i), draft.modules().get(i), checks));
        }
        checks.refuseIfAny();
        return new CourseDraft(title, description, List.copyOf(modules), draft.state());
    }

    static String moduleTitle(@Nullable String typed) {
        var checks = new Checks();
        var title = checks.line("title", typed, MAX_TITLE);
        checks.refuseIfAny();
        return title;
    }

    static LessonDraft check(LessonDraft draft) {
        var checks = new Checks();
        var checked = lesson("", draft, checks);
        checks.refuseIfAny();
        return checked;
    }

    static CourseClass check(ClassDraft draft, ClassId id, CourseId course, Instant createdAt) {
        var checks = new Checks();
        var name = checks.line("name", draft.name(), MAX_TITLE);
        var from = draft.startsOn();
        var until = draft.endsOn();
        checks.that(from == null || until == null || !until.isBefore(from), "ends_on", "before_start");
        var capacity = draft.capacity();
        checks.that(
                capacity == null || (capacity >= 1 && capacity <= MAX_CAPACITY),
                "capacity",
                "out_of_range",
                1,
                MAX_CAPACITY);
        checks.refuseIfAny();
        return new CourseClass(id, course, name, from, until, capacity, createdAt);
    }

    private static ModuleDraft module(String path, ModuleDraft draft, Checks checks) {
        var title = checks.line(path + "title", draft.title(), MAX_TITLE);
        var lessons = new ArrayList<LessonDraft>();
        for (var i = 0; i < draft.lessons().size(); i++) {
            lessons.add(
                    lesson("%slessons[%d].".formatted(path, i), draft.lessons().get(i), checks));
        }
        return new ModuleDraft(draft.id(), title, List.copyOf(lessons));
    }

    private static LessonDraft lesson(String path, LessonDraft draft, Checks checks) {
        var title = checks.line(path + "title", draft.title(), MAX_TITLE);
        var body = checks.optionalLines(path + "body", draft.body(), MAX_BODY);
        var url = checks.optionalLine(path + "video_url", draft.videoUrl(), MAX_URL);
        checks.that(url == null || Video.read(url).isPresent(), path + "video_url", "video_url");
        return new LessonDraft(
                draft.id(), title, body, url, draft.requiresSubmission(), draft.checkpoint(), draft.files());
    }
}
