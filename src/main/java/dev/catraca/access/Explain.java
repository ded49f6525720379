package dev.catraca.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.Outline;
import dev.catraca.courses.Outline.OutlineLesson;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.Grant;
import dev.catraca.grants.Grants;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.seats.Awaited;
import dev.catraca.seats.Seats;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers "why can they, why can't they enter?" from the very rows that decide it. */
@Component
class Explain {

    private final Grants grants;
    private final Seats seats;
    private final Courses courses;
    private final FactRows facts;
    private final OrganizationClock clock;

    Explain(Grants grants, Seats seats, Courses courses, FactRows facts, OrganizationClock clock) {
        this.grants = grants;
        this.seats = seats;
        this.courses = courses;
        this.facts = facts;
        this.clock = clock;
    }

    /** One door with all that decided it. */
    Explanation of(CustomerId student, @Nullable CourseId course, @Nullable LessonId lesson) {
        return new Explanation(student, facts.of(student, course, lesson));
    }

    /** The whole shelf, however long, by the same few questions to the database. */
    List<ShelfCourse> shelf(CustomerId student, List<CourseId> wanted) {
        var held = grants.ofAll(List.of(student)).stream().collect(groupingBy(Grant::course));
        var awaited = awaited(student);
        var now = clock.instant();
        return courses.outlines(wanted).stream()
                .map(outline -> shelved(
                        outline,
                        new Holdings(
                                held.getOrDefault(outline.id(), List.of()),
                                awaited.getOrDefault(outline.id(), List.of()),
                                now)))
                .toList();
    }

    private ShelfCourse shelved(Outline outline, Holdings holdings) {
        var lessons = outline.lessons().map(OutlineLesson::id).toList();
        var doors = answers(holdings, lessons);
        return new ShelfCourse(outline, holdings.answer(grant -> Verdict.OPEN), doors, holdings.end());
    }

    private Map<LessonId, AccessAnswer> answers(Holdings holdings, List<LessonId> lessons) {
        var schedule = new LessonSchedule(lessons, clock.zone());
        var now = clock.instant();
        var answers = new LinkedHashMap<LessonId, AccessAnswer>();
        lessons.forEach(lesson -> answers.put(lesson, holdings.answer(grant -> schedule.verdict(grant, lesson, now))));
        return answers;
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
