package dev.catraca.courses;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.files.FileContent;
import dev.catraca.files.FileId;
import dev.catraca.files.Files;
import dev.catraca.files.StoredFile;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Single edits of a lesson and its files, noted in the history of its course. */
@Component
class EditLesson {

    private static final int MAX_FILES = 50;
    private static final int QUOTED = 500;

    private final CourseRows courses;
    private final SyllabusRows rows;
    private final SyllabusEditRows edits;
    private final Files files;
    private final OrganizationClock clock;
    private final Audit audit;

    EditLesson(
            CourseRows courses,
            SyllabusRows rows,
            SyllabusEditRows edits,
            Files files,
            OrganizationClock clock,
            Audit audit) {
        this.courses = courses;
        this.rows = rows;
        this.edits = edits;
        this.files = files;
        this.clock = clock;
        this.audit = audit;
    }

    LessonId add(ModuleId module, LessonDraft draft) {
        var course = rows.courseOf(module).orElseThrow(() -> new Refusal.NotFound("module_id"));
        var outline = rows.outline(courses.lock(course).orElseThrow());
        if (outline.lessons().count() >= CourseRules.MAX_LESSONS) {
            throw new Refusal.Invalid("title", "too_many_lessons", CourseRules.MAX_LESSONS);
        }
        var last = outline.modules().stream()
                .filter(candidate -> candidate.id().equals(module))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("module_id"))
                .lessons()
                .size();
        var lesson = CourseRules.check(draft);
        var id = LessonId.next();
        edits.writeLessons(course, List.of(new PlacedLesson(id, module, last, lesson)), clock.instant());
        note(course, Map.of("lesson", Change.of(null, lesson.title())));
        return id;
    }

    void change(LessonId id, LessonDraft draft) {
        var before = lock(id);
        var wanted = CourseRules.check(draft);
        edits.updateLesson(id, wanted);
        var changes = new LinkedHashMap<>(Change.between(fields(before.draft()), fields(wanted)));
        if (!changes.isEmpty()) {
            changes.replaceAll((_, change) -> new Change(quoted(change.from()), quoted(change.to())));
            changes.put("lesson", Change.of(before.title(), wanted.title()));
            note(before.courseId(), changes);
        }
    }

    void remove(LessonId id) {
        var removed = lock(id);
        edits.removeLesson(id, clock.instant());
        closeGaps(removed.courseId());
        note(removed.courseId(), Map.of("lesson", Change.of(removed.title(), null)));
    }

    StoredFile attach(LessonId id, String name, byte[] bytes) {
        var lesson = lock(id);
        if (lesson.files().size() >= MAX_FILES) {
            throw new Refusal.Invalid("file", "too_many", MAX_FILES);
        }
        var file = files.store(name, bytes);
        edits.addFile(id, file.id(), lesson.files().size());
        note(lesson.courseId(), Map.of("file", Change.of(null, file.name())));
        return file;
    }

    void detach(LessonId id, FileId file) {
        var lesson = lock(id);
        var removed = of(lesson, file);
        var kept = lesson.files().stream().map(StoredFile::id).filter(other -> !other.equals(file));
        edits.keepFiles(id, kept.toList());
        note(lesson.courseId(), Map.of("file", Change.of(removed.name(), null)));
    }

    FileContent open(LessonId id, FileId file) {
        var lesson = rows.lesson(id).orElseThrow(() -> new Refusal.NotFound("lesson_id"));
        return files.open(of(lesson, file).id());
    }

    // So that the next one added, placed by count, comes last.
    private void closeGaps(CourseId course) {
        var head = courses.find(course).orElseThrow();
        edits.place(course, rows.outline(head).modules());
    }

    private Lesson lock(LessonId id) {
        var course = rows.courseOf(id).orElseThrow(() -> new Refusal.NotFound("lesson_id"));
        courses.lock(course);
        return rows.lesson(id).orElseThrow(() -> new Refusal.NotFound("lesson_id"));
    }

    private static StoredFile of(Lesson lesson, FileId id) {
        return lesson.files().stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("file_id"));
    }

    private void note(CourseId course, Map<String, Change> changes) {
        audit.record("course", course.value(), "changed", changes, null);
    }

    private static Map<String, @Nullable Object> fields(LessonDraft lesson) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("title", lesson.title());
        fields.put("body", lesson.body());
        fields.put("video_url", lesson.videoUrl());
        fields.put("requires_submission", lesson.requiresSubmission());
        fields.put("checkpoint", lesson.checkpoint());
        return fields;
    }

    // The history says where a text began to differ, it is no version control.
    private static @Nullable String quoted(@Nullable String text) {
        return text == null || text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "… (" + text.length() + ")";
    }
}
