package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_READ;

import dev.catraca.access.Access;
import dev.catraca.access.Audience;
import dev.catraca.access.ExplanationWords;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.CourseQuery;
import dev.catraca.courses.CourseSort;
import dev.catraca.courses.CourseState;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Form;
import dev.catraca.web.Option;
import dev.catraca.web.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a student may or may not enter: a page of its own, and the content of the drawer that other pages open. */
@Controller
class ExplainPages {

    private final Access access;
    private final ExplanationWords words;
    private final Customers customers;
    private final Courses courses;
    private final CustomerChoices choices;

    ExplainPages(Access access, ExplanationWords words, Customers customers, Courses courses, CustomerChoices choices) {
        this.access = access;
        this.words = words;
        this.customers = customers;
        this.courses = courses;
        this.choices = choices;
    }

    @Needs(ACCESS_READ)
    @GetMapping("/admin/access")
    String show(
            @RequestParam(required = false) @Nullable UUID student,
            @RequestParam(required = false) @Nullable UUID course,
            @RequestParam(required = false) @Nullable UUID lesson,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String drawer,
            Form form,
            Screen screen,
            Model model) {
        var door = door(course == null ? null : new CourseId(course), lesson == null ? null : new LessonId(lesson));
        model.addAttribute("form", form);
        model.addAttribute(
                "sheet",
                student == null
                        ? unknown(form, door)
                        : asked(customers.get(new CustomerId(student)), door, screen, form));
        return drawer == null ? "admin/access/show" : "admin/access/_explain";
    }

    private record Door(@Nullable CourseId course, @Nullable LessonId lesson) {}

    /** A lesson alone names its course; one that is left over from another course than the chosen one is forgotten. */
    private Door door(@Nullable CourseId course, @Nullable LessonId lesson) {
        if (lesson == null) {
            return new Door(course, null);
        }
        var its = courses.lesson(lesson).courseId();
        return course == null || course.equals(its) ? new Door(its, lesson) : new Door(course, null);
    }

    private ExplainSheet unknown(Form form, Door door) {
        fill(form, door);
        return new ExplainSheet(
                null, choices.in(form, "student", List.of()), place(door), null, List.of(), List.of(), List.of());
    }

    private ExplainSheet asked(Customer student, Door door, Screen screen, Form form) {
        fill(form, door);
        var shelf = access.shelf(student.id()).stream()
                .map(shelved -> new ExplainSheet.Held(
                        shelved.outline().id(),
                        shelved.outline().title(),
                        shelved.answer().allowed()))
                .toList();
        var options = options(shelf);
        if (door.course() == null) {
            return new ExplainSheet(student, null, null, null, shelf, options, List.of());
        }
        var explained = access.why(student.id(), door.course(), door.lesson());
        return new ExplainSheet(
                student,
                null,
                place(door),
                words.tell(explained, Audience.STAFF, screen.locale()),
                List.of(),
                options,
                lessons(door.course()));
    }

    private static void fill(Form form, Door door) {
        if (door.course() != null) {
            form.overrule("course", door.course().toString());
        }
        form.overrule("lesson", door.lesson() == null ? "" : door.lesson().toString());
    }

    private ExplainSheet.@Nullable Place place(Door door) {
        if (door.course() == null) {
            return null;
        }
        var outline = courses.outline(door.course());
        var title = outline.lessons()
                .filter(lesson -> lesson.id().equals(door.lesson()))
                .map(lesson -> lesson.title())
                .findFirst()
                .orElse(null);
        return new ExplainSheet.Place(outline.id(), outline.title(), door.lesson(), title);
    }

    /** Those that the student has anything to do with first, then the active ones, by title. */
    private List<Option> options(List<ExplainSheet.Held> shelf) {
        var titles = new LinkedHashMap<CourseId, String>();
        shelf.forEach(held -> titles.put(held.course(), held.title()));
        var active = new CourseQuery(null, CourseState.ACTIVE, CourseSort.TITLE);
        courses.list(active, PageRequest.of(PageRequest.MAX_LIMIT, null))
                .rows()
                .forEach(course -> titles.putIfAbsent(course.id(), course.title()));
        return titles.entrySet().stream()
                .map(course -> new Option(course.getKey().toString(), course.getValue()))
                .toList();
    }

    private List<Option> lessons(CourseId course) {
        return courses.outline(course)
                .lessons()
                .map(lesson -> new Option(lesson.id().toString(), lesson.title()))
                .toList();
    }
}
