package dev.catraca.web.admin;

import dev.catraca.courses.CourseSummary;
import dev.catraca.web.Form;
import dev.catraca.web.Option;
import java.util.List;

/** The field of a form that names a course: who is chosen, and those that a search found. */
public record CourseChoice(String chosen, List<Option> offered, String words, List<Option> found) {

    static final String FIELD = "course_id";
    static final String SEARCH = FIELD + "_search";

    public String field() {
        return FIELD;
    }

    public String searchField() {
        return SEARCH;
    }

    public String foundId() {
        return Form.idOf(FIELD) + "-found";
    }

    static Option option(CourseSummary course) {
        return new Option(course.id().toString(), course.title());
    }
}
