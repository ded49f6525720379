package dev.catraca.learning;

import dev.catraca.access.Access;
import dev.catraca.access.AccessAnswer;
import dev.catraca.access.ShelfCourse;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Students' progress: completing lessons, taking that back, and how far they are on all their courses. */
@Component
@Transactional
public class Learning {

    private final LearningRows rows;
    private final Access access;
    private final Courses courses;
    private final OrganizationClock clock;

    Learning(LearningRows rows, Access access, Courses courses, OrganizationClock clock) {
        this.rows = rows;
        this.access = access;
        this.courses = courses;
        this.clock = clock;
    }

    /** Asks the turnstile; whoever may enter has this as the lesson they opened last. */
    public AccessAnswer open(CustomerId student, LessonId lesson) {
        var course = courses.lesson(lesson).courseId();
        var answer = access.enter(student, lesson);
        if (answer.allowed()) {
            rows.remember(student, course, lesson, clock.instant());
        }
        return answer;
    }

    /**
     * Marks a lesson as completed: true the first time, again changes nothing. Throws {@link Refusal.Forbidden} {@code lesson_closed} unless
     * the student may enter it at this moment, {@link Refusal.NotFound} if they have nothing to do with it.
     */
    public boolean complete(CustomerId student, LessonId lesson) {
        refuseUnlessOpen(access.enter(student, lesson));
        return rows.complete(student, lesson, clock.instant());
    }

    /** Takes a completion back; refuses like {@link #complete}. */
    public void reopen(CustomerId student, LessonId lesson) {
        refuseUnlessOpen(access.explain(student, lesson));
        rows.reopen(student, lesson);
    }

    /** All courses of a student, in the order of their titles, by a fixed number of queries. */
    @Transactional(readOnly = true)
    public List<Study> shelf(CustomerId student) {
        return studies(student, access.shelf(student));
    }

    /** One course of a student. Throws {@link Refusal.NotFound} if they have nothing to do with it. */
    @Transactional(readOnly = true)
    public Study course(CustomerId student, CourseId course) {
        return studies(student, List.of(access.shelfCourse(student, course))).getFirst();
    }

    private List<Study> studies(CustomerId student, List<ShelfCourse> shelf) {
        var lessons = shelf.stream()
                .flatMap(course -> course.lessons().keySet().stream())
                .toList();
        var completed = rows.completed(student, lessons);
        var bookmarks = rows.bookmarks(
                student, shelf.stream().map(course -> course.outline().id()).toList());
        return shelf.stream()
                .map(course -> {
                    var progress = Progress.of(
                            course, completed, bookmarks.get(course.outline().id()));
                    return new Study(course, within(course, completed), progress);
                })
                .toList();
    }

    private static Set<LessonId> within(ShelfCourse course, Set<LessonId> completed) {
        var own = new HashSet<>(completed);
        own.retainAll(course.lessons().keySet());
        return own;
    }

    private static void refuseUnlessOpen(AccessAnswer answer) {
        if (answer.isStranger()) {
            throw new Refusal.NotFound("id");
        }
        if (!answer.allowed()) {
            throw new Refusal.Forbidden("lesson_closed");
        }
    }
}
