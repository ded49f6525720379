package dev.catraca.access;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.access.AccessAnswer.Reason;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        return answer(student, course, grant -> new Verdict(Code.GRANTED, null));
    }

    AccessAnswer lesson(CustomerId student, LessonId lesson) {
        customers.get(student, "student_id");
        var course = courseOf(lesson);
        var schedule = new LessonSchedule(
                courses.outline(course).lessons().map(each -> each.id()).toList(), clock.zone());
        var now = clock.instant();
        return answer(student, course, grant -> verdict(schedule, grant, lesson, now));
    }

    CourseId courseOf(LessonId lesson) {
        return courses.lesson(lesson).courseId();
    }

    private static Verdict verdict(LessonSchedule schedule, Grant grant, LessonId lesson, Instant now) {
        if (grant.terms() == null) {
            return new Verdict(Code.GRANTED, null);
        }
        if (!schedule.includes(grant.terms(), lesson)) {
            return new Verdict(Code.LESSON_NOT_IN_TERMS, null);
        }
        var opensAt = schedule.opensAt(grant.terms(), grant.startsAt(), lesson);
        return opensAt.isAfter(now) ? new Verdict(Code.LESSON_OPENS_LATER, opensAt) : new Verdict(Code.GRANTED, null);
    }

    private AccessAnswer answer(CustomerId student, CourseId course, Function<Grant, Verdict> open) {
        var held = grants.of(student, course, clock.instant());
        var awaited = new ArrayList<>(grants.awaited(student, course));
        var verdicts = held.stream().map(grant -> verdict(grant, open)).toList();
        var reasons = new ArrayList<Reason>();
        for (var i = 0; i < held.size(); i++) {
            reasons.add(new Reason(verdicts.get(i).code(), held.get(i).id()));
        }
        if (!awaited.isEmpty() && reasons.stream().noneMatch(reason -> reason.code() == Code.AWAITING_PAYMENT)) {
            reasons.add(new Reason(Code.AWAITING_PAYMENT, null));
        }
        if (reasons.isEmpty()) {
            reasons.add(new Reason(Code.NO_GRANT, null));
        }
        var allowed = reasons.stream().anyMatch(reason -> reason.code() == Code.GRANTED);
        return new AccessAnswer(
                allowed, allowed ? null : soonest(verdicts), List.copyOf(reasons), allowed ? null : first(awaited));
    }

    private static Verdict verdict(Grant grant, Function<Grant, Verdict> open) {
        return switch (grant.state()) {
            case ACTIVE -> open.apply(grant);
            case SCHEDULED -> new Verdict(Code.NOT_STARTED, grant.startsAt());
            case EXPIRED -> new Verdict(Code.EXPIRED, null);
            case FROZEN -> new Verdict(Code.FROZEN, null);
            case ENDED -> new Verdict(Code.ENDED, null);
            case REVOKED -> new Verdict(Code.REVOKED, null);
            case SUSPENDED -> new Verdict(suspended(Objects.requireNonNull(grant.suspendedFor())), null);
        };
    }

    private static Code suspended(Suspension why) {
        return switch (why) {
            case PAYMENT -> Code.AWAITING_PAYMENT;
            case REFUND -> Code.SUSPENDED_REFUND;
            case DISPUTE -> Code.SUSPENDED_DISPUTE;
            case VOID -> Code.SUSPENDED_VOID;
            case OVERDUE -> Code.SUSPENDED_OVERDUE;
            case ORDER -> Code.ORDER_SUSPENDED;
        };
    }

    List<StudentCourse> coursesOf(CustomerId student) {
        return grants.coursesOf(student).stream()
                .map(course -> new StudentCourse(course, course(student, course), endOf(student, course)))
                .toList();
    }

    /** The last day of the longest grant that is open; null when one of them has no end. */
    private @Nullable Instant endOf(CustomerId student, CourseId course) {
        var open = grants.of(student, course, clock.instant()).stream()
                .filter(grant -> grant.state() == GrantState.ACTIVE)
                .toList();
        if (open.stream().anyMatch(grant -> grant.endsAt() == null)) {
            return null;
        }
        return open.stream()
                .map(grant -> Objects.requireNonNull(grant.endsAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant soonest(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(Verdict::opensAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable InvoiceId first(List<InvoiceId> invoices) {
        return invoices.isEmpty() ? null : invoices.getFirst();
    }

    private record Verdict(Code code, @Nullable Instant opensAt) {}
}
