package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.COURSES_READ;
import static dev.catraca.identity.Permission.COURSES_WRITE;

import dev.catraca.courses.ClassDraft;
import dev.catraca.courses.ClassId;
import dev.catraca.courses.CourseClass;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
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

/** Turmas of a course. */
@Controller
@RequestMapping("/admin/courses/{course}/classes")
class ClassPages {

    private static final int MAX_CAPACITY = 1_000_000;

    private final Courses courses;

    ClassPages(Courses courses) {
        this.courses = courses;
    }

    @Needs(COURSES_READ)
    @GetMapping
    String index(@PathVariable CourseId course, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("course", courses.outline(course));
        model.addAttribute("page", courses.classes(course, PageRequest.of(null, after)));
        return "admin/courses/classes";
    }

    @Needs(COURSES_WRITE)
    @GetMapping("/new")
    String blank(@PathVariable CourseId course, Form form, Model model) {
        return page(course, null, form, model);
    }

    @Needs(COURSES_WRITE)
    @PostMapping
    String create(@PathVariable CourseId course, Form form, Flash flash, Model model) {
        return form.submit(
                () -> draft(form),
                wanted -> {
                    flash.say(
                            "courses.class_created",
                            courses.createClass(course, wanted).name());
                    return list(course);
                },
                () -> page(course, null, form, model));
    }

    @Needs(COURSES_WRITE)
    @GetMapping("/{id}")
    String edit(@PathVariable CourseId course, @PathVariable ClassId id, Form form, Model model) {
        return page(course, of(course, id), form, model);
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/{id}")
    String change(@PathVariable CourseId course, @PathVariable ClassId id, Form form, Flash flash, Model model) {
        var group = of(course, id);
        return form.submit(
                () -> draft(form),
                wanted -> {
                    courses.changeClass(id, wanted);
                    flash.say("courses.saved");
                    return list(course);
                },
                () -> page(course, group, form, model));
    }

    private CourseClass of(CourseId course, ClassId id) {
        var group = courses.courseClass(id);
        if (!group.courseId().equals(course)) {
            throw new Refusal.NotFound("id");
        }
        return group;
    }

    private static ClassDraft draft(Form form) {
        return new ClassDraft(
                form.required("name"),
                form.date("starts_on"),
                form.date("ends_on"),
                form.number("capacity", 1, MAX_CAPACITY));
    }

    private String page(CourseId course, @Nullable CourseClass group, Form form, Model model) {
        if (group != null) {
            form.fill("name", group.name())
                    .fill("starts_on", group.startsOn())
                    .fill("ends_on", group.endsOn())
                    .fill("capacity", group.capacity());
        }
        model.addAttribute("course", courses.outline(course));
        model.addAttribute("group", group);
        model.addAttribute("form", form);
        return "admin/courses/class";
    }

    private static String list(CourseId course) {
        return "redirect:/admin/courses/%s/classes".formatted(course);
    }
}
