package dev.catraca.access;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.Grants;
import dev.catraca.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The turnstile: "may they enter, and why?" */
@Component
@Transactional
public class Access {

    private final Explain explain;
    private final Grants grants;

    Access(Explain explain, Grants grants) {
        this.explain = explain;
        this.grants = grants;
    }

    /** Why a student may or may not enter a course: one reason per grant at least. */
    @Transactional(readOnly = true)
    public AccessAnswer explain(CustomerId student, CourseId course) {
        return explain.of(student, course, null).answer();
    }

    /** The same for one lesson, with the terms of each grant applied. */
    @Transactional(readOnly = true)
    public AccessAnswer explain(CustomerId student, LessonId lesson) {
        return explain.of(student, null, lesson).answer();
    }

    /**
     * The answer with all that decided it: at a lesson if one is given, else at the course. Throws {@link
     * Refusal.NotFound} {@code student_id}, {@code course_id}, or {@code lesson_id}, also for a lesson of another course.
     */
    @Transactional(readOnly = true)
    public Explanation why(CustomerId student, @Nullable CourseId course, @Nullable LessonId lesson) {
        return explain.of(student, course, lesson);
    }

    /** Like {@link #explain}; when allowed, stamps the student's first entry. */
    public AccessAnswer enter(CustomerId student, LessonId lesson) {
        var explained = explain.of(student, null, lesson);
        if (explained.answer().allowed()) {
            grants.stampFirstEntry(student, explained.course());
        }
        return explained.answer();
    }

    /** The courses that a student has any way into, open or not. */
    @Transactional(readOnly = true)
    public List<StudentCourse> coursesOf(CustomerId student) {
        return explain.coursesOf(student);
    }

    /** The same with every lesson's door, in the order of the courses' titles, by a fixed number of queries. */
    @Transactional(readOnly = true)
    public List<ShelfCourse> shelf(CustomerId student) {
        return explain.shelf(student, explain.shelfOf(student));
    }

    /** One course of the shelf; throws {@link Refusal.NotFound} if the student has nothing to do with it. */
    @Transactional(readOnly = true)
    public ShelfCourse shelfCourse(CustomerId student, CourseId course) {
        return explain.shelf(student, List.of(course)).stream()
                .filter(shelved -> !shelved.answer().isStranger())
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /** How many courses each student holds or waits for; whoever has none is left out. */
    @Transactional(readOnly = true)
    public Map<CustomerId, Integer> courseCounts(Collection<CustomerId> students) {
        return explain.coursesOf(students).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, held -> held.getValue().size()));
    }
}
