package dev.catraca.courses;

import dev.catraca.audit.Change;
import dev.catraca.files.FileId;
import dev.catraca.files.StoredFile;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replaces what is in a course by what is wanted, matching modules, lessons and files by id. */
@Component
class WriteSyllabus {

    private final SyllabusEditRows rows;
    private final OrganizationClock clock;

    WriteSyllabus(SyllabusEditRows rows, OrganizationClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Answers what changed, for the history; nothing is written when nothing did. */
    Map<String, Change> replace(CourseId course, List<CourseModule> before, List<ModuleDraft> wanted) {
        var was = before.stream().map(CourseModule::draft).toList();
        if (was.equals(wanted)) {
            return Map.of();
        }
        var lessonsBefore = before.stream()
                .flatMap(module -> module.lessons().stream())
                .collect(Collectors.toMap(Lesson::id, Function.identity()));
        var modules = modules(before, wanted);
        var lessons = lessons(lessonsBefore, wanted, modules);
        var now = clock.instant();
        rows.removeExcept(course, modules, lessons, now);
        rows.writeModules(course, modules, now);
        rows.writeLessons(course, lessons, now);
        for (var placed : lessons) {
            keepFiles(placed, lessonsBefore.get(placed.id()));
        }
        return changes(was, wanted, lessonsBefore);
    }

    private static List<PlacedModule> modules(List<CourseModule> before, List<ModuleDraft> wanted) {
        var known = before.stream().map(CourseModule::id).collect(Collectors.toSet());
        var seen = new HashSet<ModuleId>();
        var placed = new ArrayList<PlacedModule>();
        for (var i = 0; i < wanted.size(); i++) {
            var draft = wanted.get(i);
            var id = draft.id();
            if (id != null) {
                requireKnown(known.contains(id), seen.add(id), "modules[%d].id".formatted(i));
            }
            placed.add(new PlacedModule(id == null ? ModuleId.next() : id, i, String.valueOf(draft.title())));
        }
        return placed;
    }

    private static List<PlacedLesson> lessons(
            Map<LessonId, Lesson> known, List<ModuleDraft> wanted, List<PlacedModule> modules) {
        var seen = new HashSet<LessonId>();
        var placed = new ArrayList<PlacedLesson>();
        for (var i = 0; i < wanted.size(); i++) {
            var drafts = wanted.get(i).lessons();
            for (var j = 0; j < drafts.size(); j++) {
                var path = "modules[%d].lessons[%d].".formatted(i, j);
                var draft = drafts.get(j);
                var id = draft.id();
                if (id != null) {
                    requireKnown(known.containsKey(id), seen.add(id), path + "id");
                }
                requireKnownFiles(draft, id == null ? null : known.get(id), path);
                var lesson = id == null ? LessonId.next() : id;
                placed.add(new PlacedLesson(lesson, modules.get(i).id(), j, draft));
            }
        }
        return placed;
    }

    private static void requireKnown(boolean known, boolean once, String field) {
        if (!known) {
            throw new Refusal.NotFound(field);
        }
        if (!once) {
            throw new Refusal.Invalid(field, "repeated");
        }
    }

    private static void requireKnownFiles(LessonDraft draft, @Nullable Lesson before, String path) {
        var wanted = draft.files() == null ? List.<FileId>of() : draft.files();
        var known = before == null
                ? Set.<FileId>of()
                : before.files().stream().map(StoredFile::id).collect(Collectors.toSet());
        for (var i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                throw new Refusal.NotFound("%sfiles[%d].id".formatted(path, i));
            }
        }
    }

    private void keepFiles(PlacedLesson placed, @Nullable Lesson before) {
        var kept = placed.lesson().files();
        if (before != null && kept != null && kept.size() < before.files().size()) {
            rows.keepFiles(placed.id(), kept);
        }
    }

    private static Map<String, Change> changes(
            List<ModuleDraft> was, List<ModuleDraft> wanted, Map<LessonId, Lesson> lessonsBefore) {
        var changes = new TreeMap<String, Change>();
        if (!contents(was).equals(contents(wanted))) {
            changes.put("modules", Change.of(contents(was), contents(wanted)));
        }
        var edited = wanted.stream()
                .flatMap(module -> module.lessons().stream())
                .filter(draft -> isEdited(draft, lessonsBefore))
                .map(LessonDraft::title)
                .collect(Collectors.joining("; "));
        if (!edited.isEmpty()) {
            changes.put("lessons", Change.of(null, edited));
        }
        return changes;
    }

    private static boolean isEdited(LessonDraft draft, Map<LessonId, Lesson> before) {
        var known = draft.id() == null ? null : before.get(draft.id());
        return known != null && !known.draft().equals(draft);
    }

    // "Primeiros passos: Instalar, Rodar; Métodos: Parâmetros"
    private static String contents(List<ModuleDraft> modules) {
        return modules.stream()
                .map(module -> module.title() + ": "
                        + module.lessons().stream().map(LessonDraft::title).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
