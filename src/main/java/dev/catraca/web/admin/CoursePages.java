package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.COURSES_READ;
import static dev.catraca.identity.Permission.COURSES_WRITE;

import dev.catraca.audit.Audit;
import dev.catraca.courses.CourseDraft;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.CourseQuery;
import dev.catraca.courses.CourseSort;
import dev.catraca.courses.CourseState;
import dev.catraca.courses.Courses;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Csv;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Place;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cursos: the list, a new one, its own data. What is in a course is edited on {@link SyllabusPages}. */
@Controller
class CoursePages {

    private static final int MAX_DESCRIPTION = 5000;
    private static final List<String> COLUMNS = List.of(
            "courses.course_title", "courses.modules", "courses.lessons", "courses.state", "courses.created_at");

    private final Courses courses;

    CoursePages(Courses courses) {
        this.courses = courses;
    }

    @Needs(COURSES_READ)
    @GetMapping("/admin/courses")
    String index(@RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        model.addAttribute("page", courses.list(query(screen.place()), PageRequest.of(null, after)));
        return "admin/courses/index";
    }

    @Needs(COURSES_READ)
    @GetMapping("/admin/courses.csv")
    void csv(Screen screen, HttpServletResponse response) throws IOException {
        var query = query(screen.place());
        Csv.answer(
                response,
                screen,
                screen.t("courses.file"),
                COLUMNS,
                page -> courses.list(query, page)
                        .map(course -> Arrays.<@Nullable String>asList(
                                course.title(),
                                String.valueOf(course.modules()),
                                String.valueOf(course.lessons()),
                                screen.word(course.state()),
                                screen.time(course.createdAt()))));
    }

    @Needs(COURSES_WRITE)
    @GetMapping("/admin/courses/new")
    String blank(Form form, Model model) {
        return page("admin/courses/new", form, model);
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/admin/courses")
    String create(Form form, Flash flash, Model model) {
        return form.submit(
                () -> new CourseDraft(
                        form.required("title"),
                        form.text("description", MAX_DESCRIPTION),
                        List.of(),
                        CourseState.ACTIVE),
                wanted -> {
                    var course = courses.create(wanted);
                    flash.say("courses.created", course.title());
                    return "redirect:/admin/courses/" + course.id();
                },
                () -> page("admin/courses/new", form, model));
    }

    @Needs(COURSES_WRITE)
    @GetMapping("/admin/courses/{id}/edit")
    String edit(@PathVariable CourseId id, Form form, Model model) {
        return edited(id, form, model);
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/admin/courses/{id}")
    String change(@PathVariable CourseId id, Form form, Flash flash, Model model) {
        var title = form.required("title");
        var description = form.text("description", MAX_DESCRIPTION);
        return form.submit(
                () -> courses.get(id).id(),
                course -> {
                    courses.change(course, now -> new CourseDraft(title, description, now.modules(), now.state()));
                    flash.say("courses.saved");
                    return "redirect:/admin/courses/" + course;
                },
                () -> edited(id, form, model));
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/admin/courses/{id}/archiving")
    String archive(@PathVariable CourseId id, Form form, Flash flash) {
        var archived = Audit.because(form.reason(), () -> courses.archive(id));
        flash.say("courses.archived", archived.title());
        return "redirect:/admin/courses/" + id;
    }

    @Needs(COURSES_WRITE)
    @PostMapping("/admin/courses/{id}/restoration")
    String restore(@PathVariable CourseId id, Flash flash) {
        flash.say("courses.restored", courses.restore(id).title());
        return "redirect:/admin/courses/" + id;
    }

    private String edited(CourseId id, Form form, Model model) {
        var course = courses.get(id);
        model.addAttribute("course", course);
        form.fill("title", course.title()).fill("description", course.description());
        return page("admin/courses/edit", form, model);
    }

    private static String page(String view, Form form, Model model) {
        model.addAttribute("form", form);
        return view;
    }

    private static CourseQuery query(Place place) {
        var state = switch (place.param("state")) {
            case "ALL" -> null;
            case "ARCHIVED" -> CourseState.ARCHIVED;
            default -> CourseState.ACTIVE;
        };
        var sort = CatalogListing.byName(place) ? CourseSort.TITLE : CourseSort.NEWEST;
        return new CourseQuery(CatalogListing.text(place), state, sort);
    }
}
