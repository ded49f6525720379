package dev.catraca.web.admin;

import dev.catraca.web.Form;
import dev.catraca.web.Place;
import java.util.List;

/** What an act is about to be done to: rows of a list, ticked or all that its filter finds. */
public record GrantSelection(Kind kind, String course, boolean all, String query, List<String> ids) {

    /** Which list they are of. */
    public enum Kind {
        COURSE,
        CUSTOMERS
    }

    static GrantSelection of(Form form) {
        var course = form.value("course");
        return new GrantSelection(
                course.isEmpty() ? Kind.CUSTOMERS : Kind.COURSE,
                course,
                form.checked("all"),
                form.value("query"),
                form.all(course.isEmpty() ? "customer" : "grant"));
    }

    public String field() {
        return kind == Kind.COURSE ? "grant" : "customer";
    }

    /** The list, as it was. */
    public String back() {
        return list() + (query.matches("[A-Za-z0-9_.~%&=+*-]+") ? "?" + query : "");
    }

    /** Where the filter is read from again, whatever it says. */
    Place place() {
        return Place.of(list() + "?" + query);
    }

    private String list() {
        return kind == Kind.COURSE ? "/admin/courses/" + course + "/students" : "/admin/customers";
    }
}
