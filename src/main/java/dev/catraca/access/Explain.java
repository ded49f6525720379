package dev.catraca.access;

import static java.util.stream.Collectors.groupingBy;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.Outline;
import dev.catraca.courses.Outline.OutlineLesson;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Answers "why can they, why can't they enter?" from the very rows that decide it. */
@Component
class Explain {

    private final GrantRows grants;
    private final Courses courses;
    private final Customers customers;
    private final OrganizationClock clock;

    Explain(GrantRows grants, Courses courses, Customers customers, OrganizationClock clock) {
        this.grants = grants;
        this.courses = courses;
        this.customers = customers;
        this.clock = clock;
    }

    AccessAnswer course(CustomerId student, CourseId course) {
        customers.get(student, "student_id");
        courses.outline(course);
        return holdings(student, course).answer(grant -> Verdict.OPEN);
    }

    AccessAnswer lesson(CustomerId student, LessonId lesson) {
        customers.get(student, "student_id");
        var course = courseOf(lesson);
        return Objects.requireNonNull(
                answers(holdings(student, course), course, List.of(lesson)).get(lesson));
    }

    /** Every lesson of a course at once, in the order in which they are taught. */
    Map<LessonId, AccessAnswer> lessons(CustomerId student, CourseId course) {
        var lessons = courses.outline(course).lessons().map(OutlineLesson::id).toList();
        return answers(holdings(student, course), course, lessons);
    }

    private Map<LessonId, AccessAnswer> answers(Holdings holdings, CourseId course, List<LessonId> wanted) {
        return answers(holdings, courses.outline(course), wanted);
    }

    private Map<LessonId, AccessAnswer> answers(Holdings holdings, Outline outline, List<LessonId> wanted) {
        var all = outline.lessons().map(OutlineLesson::id).toList();
        var schedule = new LessonSchedule(all, clock.zone());
        var now = clock.instant();
        var answers = new LinkedHashMap<LessonId, AccessAnswer>();
        wanted.forEach(lesson -> answers.put(lesson, holdings.answer(grant -> verdict(schedule, grant, lesson, now))));
        return answers;
    }

    private Holdings holdings(CustomerId student, CourseId course) {
        return new Holdings(grants.of(student, course, clock.instant()), grants.awaited(student, course));
    }

    CourseId courseOf(LessonId lesson) {
        return courses.lesson(lesson).courseId();
    }

    /** The whole shelf, however long, by the same few questions to the database. */
    List<ShelfCourse> shelf(CustomerId student, List<CourseId> wanted) {
        var held = grants.of(student, clock.instant()).stream()
                .sorted(Comparator.comparing(grant -> grant.id().value()))
                .collect(groupingBy(Grant::course));
        var awaited = grants.awaited(student);
        return courses.outlines(wanted).stream()
                .map(outline -> shelved(
                        outline,
                        new Holdings(
                                held.getOrDefault(outline.id(), List.of()),
                                awaited.getOrDefault(outline.id(), List.of()))))
                .toList();
    }

    private ShelfCourse shelved(Outline outline, Holdings holdings) {
        var lessons = outline.lessons().map(OutlineLesson::id).toList();
        var doors = answers(holdings, outline, lessons);
        return new ShelfCourse(outline, holdings.answer(grant -> Verdict.OPEN), doors, holdings.end());
    }

    private static Verdict verdict(LessonSchedule schedule, Grant grant, LessonId lesson, Instant now) {
        if (grant.terms() == null) {
            return Verdict.OPEN;
        }
        if (!schedule.includes(grant.terms(), lesson)) {
            return new Verdict(Code.LESSON_NOT_IN_TERMS, null);
        }
        var opensAt = schedule.opensAt(grant.terms(), grant.startsAt(), lesson);
        return opensAt.isAfter(now) ? new Verdict(Code.LESSON_OPENS_LATER, opensAt) : Verdict.OPEN;
    }

    List<StudentCourse> coursesOf(CustomerId student) {
        return shelf(student, grants.coursesOf(student)).stream()
                .map(course -> new StudentCourse(course.outline().id(), course.answer(), course.endsAt()))
                .toList();
    }
}
