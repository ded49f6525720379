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
        return explain.course(student, course);
    }

    /** The same for one lesson, with the terms of each grant applied. */
    @Transactional(readOnly = true)
    public AccessAnswer explain(CustomerId student, LessonId lesson) {
        return explain.lesson(student, lesson);
    }

    /** Like {@link #explain}; when allowed, stamps the student's first entry. */
    public AccessAnswer enter(CustomerId student, LessonId lesson) {
        var answer = explain.lesson(student, lesson);
        if (answer.allowed()) {
            grants.stampFirstEntry(student, explain.courseOf(lesson));
        }
        return answer;
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
