package dev.catraca.web.admin;

import dev.catraca.catalog.Product;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.CourseQuery;
import dev.catraca.courses.CourseSort;
import dev.catraca.courses.CourseState;
import dev.catraca.courses.Courses;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Form;
import dev.catraca.web.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The boxes of a product's form, one by course: those that it has, archived ones too, then the active ones by title. */
@Component
class CourseChoices {

    private static final String FIELD = "course.";

    private final Courses courses;

    CourseChoices(Courses courses) {
        this.courses = courses;
    }

    List<CourseId> read(Form form, @Nullable Product product) {
        return titles(product).keySet().stream()
                .filter(course -> form.checked(FIELD + course))
                .toList();
    }

    /** Answers the boxes, each with the name of its field. */
    List<Option> fill(Form form, @Nullable Product product) {
        if (product != null) {
            product.courseIds().forEach(course -> form.fill(FIELD + course, "true"));
        }
        return titles(product).entrySet().stream()
                .map(course -> new Option(FIELD + course.getKey(), course.getValue()))
                .toList();
    }

    private Map<CourseId, String> titles(@Nullable Product product) {
        var titles = new LinkedHashMap<CourseId, String>();
        if (product != null) {
            var known = courses.titles(product.courseIds());
            product.courseIds().forEach(course -> titles.put(course, known.getOrDefault(course, "")));
        }
        var active = new CourseQuery(null, CourseState.ACTIVE, CourseSort.TITLE);
        courses.list(active, PageRequest.of(PageRequest.MAX_LIMIT, null))
                .rows()
                .forEach(course -> titles.putIfAbsent(course.id(), course.title()));
        return titles;
    }
}
