package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.COURSES_READ;
import static dev.catraca.identity.Permission.COURSES_WRITE;

import dev.catraca.audit.Audit;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonDraft;
import dev.catraca.courses.ModuleId;
import dev.catraca.courses.Outline.OutlineModule;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A course's table of contents, edited in place: every button is a small form of its own. */
@Controller
@RequestMapping("/admin/courses/{id}")
class SyllabusPages {

    private final Courses courses;
    private final Audit audit;

    SyllabusPages(Courses courses, Audit audit) {
        this.courses = courses;
        this.audit = audit;
    }

    @Needs(COURSES_READ)
    @GetMapping
    String show(@PathVariable CourseId id, Form form, Model model) {
        return page(id, form, model);
    }

    @Needs(COURSES_READ)
    @GetMapping("/history")
    String history(@PathVariable CourseId id, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("course", courses.outline(id));
        model.addAttribute("page", audit.of(id.value(), PageRequest.of(null, after)));
        return "admin/courses/history";
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/modules")
    String addModule(@PathVariable CourseId id, Form form, Flash flash, Model model) {
        return form.submit(
                () -> form.required("title"),
                title -> {
                    courses.addModule(id, title);
                    flash.say("courses.module_added", title);
                    return contents(id);
                },
                () -> page(id, form, model));
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/modules/{module}")
    String renameModule(@PathVariable CourseId id, @PathVariable ModuleId module, Form form, Flash flash, Model model) {
        return form.submit(
                () -> form.required("module_title"),
                title -> {
                    courses.renameModule(of(id, module).id(), title);
                    flash.say("courses.saved");
                    return contents(id);
                },
                () -> page(id, form, model));
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/modules/{module}/moves")
    String moveModule(@PathVariable CourseId id, @PathVariable ModuleId module, Form form) {
        courses.moveModule(of(id, module).id(), form.requiredNumber("steps", -1, 1));
        return contents(id);
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/modules/{module}/removal")
    String removeModule(@PathVariable CourseId id, @PathVariable ModuleId module, Form form, Flash flash) {
        var removed = of(id, module);
        Audit.doBecause(form.reason(), () -> courses.removeModule(module));
        flash.say("courses.module_removed", removed.title());
        return contents(id);
    }

    /** A lesson starts as a title; the rest is written on its own page. */
    @Needs(COURSES_WRITE)
    @PostMapping("/modules/{module}/lessons")
    String addLesson(@PathVariable CourseId id, @PathVariable ModuleId module, Form form, Model model) {
        return form.submit(
                () -> form.required("lesson_title"),
                title -> {
                    var draft = new LessonDraft(null, title, null, null, false, false, null);
                    return "redirect:/admin/courses/%s/lessons/%s"
                            .formatted(id, courses.addLesson(of(id, module).id(), draft));
                },
                () -> page(id, form, model));
    }

    private String page(CourseId id, Form form, Model model) {
        model.addAttribute("course", courses.outline(id));
        model.addAttribute("description", courses.get(id).description());
        model.addAttribute("form", form);
        return "admin/courses/show";
    }

    private OutlineModule of(CourseId course, ModuleId id) {
        return courses.outline(course).modules().stream()
                .filter(module -> module.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("id"));
    }

    private static String contents(CourseId id) {
        return "redirect:/admin/courses/" + id;
    }
}
