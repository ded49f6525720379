package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.COURSES_READ;
import static dev.catraca.identity.Permission.COURSES_WRITE;

import dev.catraca.audit.Audit;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.courses.Lesson;
import dev.catraca.courses.LessonDraft;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.Markdown;
import dev.catraca.files.FileId;
import dev.catraca.files.StoredFile;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Refusal;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A lesson: its text with a preview, its video, its files. */
@Controller
@RequestMapping("/admin/courses/{course}/lessons/{id}")
class LessonPages {

    private static final int MAX_BODY = 100_000;
    private static final int MAX_URL = 500;

    private final Courses courses;

    LessonPages(Courses courses) {
        this.courses = courses;
    }

    @Needs(COURSES_READ)
    @GetMapping
    String show(@PathVariable CourseId course, @PathVariable LessonId id, Form form, Model model) {
        return page(of(course, id), form, model);
    }

    @Needs(COURSES_WRITE)
    @PostMapping
    String change(@PathVariable CourseId course, @PathVariable LessonId id, Form form, Flash flash, Model model) {
        var lesson = of(course, id);
        return form.submit(
                () -> draft(form),
                wanted -> {
                    courses.changeLesson(id, wanted);
                    flash.say("courses.lesson_saved");
                    return here(lesson);
                },
                () -> page(lesson, form, model));
    }

    /** The text as students will see it, while it is being written. */
    @Needs(COURSES_WRITE)
    @PostMapping("/preview")
    String preview(@PathVariable CourseId course, @PathVariable LessonId id, Form form, Model model) {
        of(course, id);
        var body = form.text("body", MAX_BODY);
        model.addAttribute("html", body == null || !form.problems().isEmpty() ? "" : Markdown.html(body));
        return "admin/courses/_preview";
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/moves")
    String move(@PathVariable CourseId course, @PathVariable LessonId id, Form form) {
        of(course, id);
        courses.moveLesson(id, form.requiredNumber("steps", -1, 1));
        return "redirect:/admin/courses/" + course;
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/removal")
    String remove(@PathVariable CourseId course, @PathVariable LessonId id, Form form, Flash flash) {
        var lesson = of(course, id);
        Audit.doBecause(form.reason(), () -> courses.removeLesson(id));
        flash.say("courses.lesson_removed", lesson.title());
        return "redirect:/admin/courses/" + course;
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/files")
    String attach(
            @PathVariable CourseId course,
            @PathVariable LessonId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            Flash flash,
            Model model) {
        var lesson = of(course, id);
        return form.submit(
                () -> required(file),
                chosen -> {
                    flash.say("courses.file_added", attach(id, chosen).name());
                    return here(lesson);
                },
                () -> page(lesson, form, model));
    }

    @Needs(COURSES_READ)
    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> download(
            @PathVariable CourseId course, @PathVariable LessonId id, @PathVariable FileId file) {
        of(course, id);
        return courses.file(id, file).download();
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/files/{file}/removal")
    String detach(
            @PathVariable CourseId course,
            @PathVariable LessonId id,
            @PathVariable FileId file,
            Form form,
            Flash flash) {
        var lesson = of(course, id);
        Audit.doBecause(form.reason(), () -> courses.detach(id, file));
        flash.say("courses.file_removed");
        return here(lesson);
    }

    private Lesson of(CourseId course, LessonId id) {
        var lesson = courses.lesson(id);
        if (!lesson.courseId().equals(course)) {
            throw new Refusal.NotFound("id");
        }
        return lesson;
    }

    private static LessonDraft draft(Form form) {
        return new LessonDraft(
                null,
                form.required("title"),
                form.text("body", MAX_BODY),
                form.text("video_url", MAX_URL),
                form.checked("requires_submission"),
                form.checked("checkpoint"),
                null);
    }

    // Nothing chosen arrives as an empty file without a name.
    private static MultipartFile required(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refusal.Invalid("file", "file_empty");
        }
        return file;
    }

    private StoredFile attach(LessonId id, MultipartFile file) {
        try {
            return courses.attach(id, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String page(Lesson lesson, Form form, Model model) {
        form.fill("title", lesson.title())
                .fill("body", lesson.body())
                .fill("video_url", lesson.videoUrl())
                .fill("requires_submission", lesson.requiresSubmission())
                .fill("checkpoint", lesson.checkpoint());
        model.addAttribute("course", courses.outline(lesson.courseId()));
        model.addAttribute("lesson", lesson);
        model.addAttribute("form", form);
        return "admin/courses/lesson";
    }

    private static String here(Lesson lesson) {
        return "redirect:/admin/courses/%s/lessons/%s".formatted(lesson.courseId(), lesson.id());
    }
}
