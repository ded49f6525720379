package dev.catraca.web.admin;

import dev.catraca.access.Told;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.Customer;
import dev.catraca.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Why may they enter, or not?" as far as it is asked: of whom, of which course or lesson, and the answer once both are
 * known; until then what there is to choose from.
 */
public record ExplainSheet(
        @Nullable Customer student,
        @Nullable CustomerChoice choice,
        @Nullable Place place,
        @Nullable Told told,
        List<Held> held,
        List<Option> courses,
        List<Option> lessons) {

    /** The door that is asked about. */
    public record Place(
            CourseId course,
            String courseTitle,
            @Nullable LessonId lesson,
            @Nullable String lessonTitle) {}

    /** A course that the student has anything to do with. */
    public record Held(CourseId course, String title, boolean open) {}

    /** Where the answer is: as a page, and the same address inside of the drawer. */
    public static String address(@Nullable String student, @Nullable String course, @Nullable String lesson) {
        return "/admin/access?student=%s&course=%s&lesson=%s"
                .formatted(student == null ? "" : student, course == null ? "" : course, lesson == null ? "" : lesson);
    }
}
