package dev.catraca.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.Outline;
import dev.catraca.courses.Outline.OutlineLesson;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.grants.Grant;
import dev.catraca.grants.Grants;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.seats.Awaited;
import dev.catraca.seats.Seats;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers "why can they, why can't they enter?" from the very rows that decide it. */
@Component
class Explain {

    private final Grants grants;
    private final Seats seats;
    private final Courses courses;
    private final Customers customers;
    private final OrganizationClock clock;

    Explain(Grants grants, Seats seats, Courses courses, Customers customers, OrganizationClock clock) {
        this.grants = grants;
        this.seats = seats;
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
        return new Holdings(grants.of(student, course), awaited(student).getOrDefault(course, List.of()));
    }

    CourseId courseOf(LessonId lesson) {
        return courses.lesson(lesson).courseId();
    }

    /** The whole shelf, however long, by the same few questions to the database. */
    List<ShelfCourse> shelf(CustomerId student, List<CourseId> wanted) {
        var held = grants.ofAll(List.of(student)).stream().collect(groupingBy(Grant::course));
        var awaited = awaited(student);
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

    private Map<CourseId, List<InvoiceId>> awaited(CustomerId student) {
        return seats.awaited(List.of(student)).getOrDefault(student, List.of()).stream()
                .collect(groupingBy(Awaited::course, mapping(Awaited::invoice, toList())));
    }

    List<StudentCourse> coursesOf(CustomerId student) {
        return shelf(student, shelfOf(student)).stream()
                .map(course -> new StudentCourse(course.outline().id(), course.answer(), course.endsAt()))
                .toList();
    }

    /** The courses that a student holds, or waits for, in the order of their titles. */
    List<CourseId> shelfOf(CustomerId student) {
        var ids = coursesOf(List.of(student)).getOrDefault(student, Set.of());
        return courses.titles(ids).entrySet().stream()
                .sorted(Map.Entry.<CourseId, String>comparingByValue()
                        .thenComparing(course -> course.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<CustomerId, Set<CourseId>> coursesOf(Collection<CustomerId> students) {
        var found = new HashMap<CustomerId, Set<CourseId>>();
        grants.coursesOf(students).forEach((student, held) -> found.put(student, new HashSet<>(held)));
        seats.awaited(students)
                .forEach((student, some) -> some.forEach(each ->
                        found.computeIfAbsent(student, key -> new HashSet<>()).add(each.course())));
        return found;
    }
}
