package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.COURSES_READ;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.CourseQuery;
import dev.catraca.courses.CourseSort;
import dev.catraca.courses.CourseState;
import dev.catraca.courses.Courses;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Form;
import dev.catraca.web.Option;
import dev.catraca.web.Screen;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Finds a course inside of a form: as one types with a script, by the form's own button without. */
@Controller
class CourseSearch {

    private static final int FOUND = 8;

    private final Courses courses;

    CourseSearch(Courses courses) {
        this.courses = courses;
    }

    @Needs(COURSES_READ)
    @GetMapping("/admin/courses/choices")
    String find(Screen screen, Model model) {
        var words = screen.place().param(CourseChoice.SEARCH);
        model.addAttribute("choice", new CourseChoice("", List.of(), words, find(words)));
        return "admin/courses/_found";
    }

    /** The field as the form stands: the chosen course, and what was searched for; the first few by title at first. */
    CourseChoice in(Form form) {
        var chosen = form.value(CourseChoice.FIELD);
        var words = form.value(CourseChoice.SEARCH);
        var offered = Ids.read(chosen).map(id -> courses.titles(List.of(new CourseId(id)))).stream()
                .flatMap(titles -> titles.entrySet().stream())
                .map(course -> new Option(course.getKey().toString(), course.getValue()))
                .toList();
        var found = offered.isEmpty() || !words.isBlank() ? find(words) : List.<Option>of();
        return new CourseChoice(
                chosen,
                offered,
                words,
                found.stream().filter(course -> !offered.contains(course)).toList());
    }

    private List<Option> find(String words) {
        var query = new CourseQuery(words.isBlank() ? null : words, CourseState.ACTIVE, CourseSort.TITLE);
        return courses.list(query, new PageRequest(FOUND, null)).rows().stream()
                .map(CourseChoice::option)
                .toList();
    }
}
