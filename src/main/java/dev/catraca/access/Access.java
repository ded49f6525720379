package dev.catraca.access;

import dev.catraca.audit.Audit;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The turnstile: seats, the grants that they open, and the answer to "may they enter?". */
@Component
@Transactional
public class Access {

    private static final int MAX_REASON = 500;

    private final SeatRows seats;
    private final GrantRows grants;
    private final AssignSeat assignSeat;
    private final UnassignSeat unassignSeat;
    private final Explain explain;
    private final Invoices invoices;
    private final Customers customers;
    private final OrganizationClock clock;
    private final Audit audit;

    Access(
            SeatRows seats,
            GrantRows grants,
            AssignSeat assignSeat,
            UnassignSeat unassignSeat,
            Explain explain,
            Invoices invoices,
            Customers customers,
            OrganizationClock clock,
            Audit audit) {
        this.seats = seats;
        this.grants = grants;
        this.assignSeat = assignSeat;
        this.unassignSeat = unassignSeat;
        this.explain = explain;
        this.invoices = invoices;
        this.customers = customers;
        this.clock = clock;
        this.audit = audit;
    }

    /** In the order of the invoice's lines. */
    @Transactional(readOnly = true)
    public Page<Seat> seatsOf(InvoiceId invoice, PageRequest page) {
        invoices.get(invoice);
        return Page.of(
                seats.of(invoice, page), page, seat -> Cursor.of(seat.id().value()));
    }

    @Transactional(readOnly = true)
    public Seat seat(SeatId id) {
        return seats.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /**
     * Gives a free seat of an invoice to a student. Throws {@link Refusal.Conflict} {@code no_free_seat},
     * {@code student_has_seat} or {@code invoice_voided}; {@link Refusal.Invalid} {@code not_an_access_product}.
     */
    public Seat assign(InvoiceId invoice, NewAssignment wanted) {
        var seat = assignSeat.assign(invoice, wanted);
        audit.record("invoice", invoice.value(), "seat_assigned");
        return seat;
    }

    /** Takes a seat back from its student; the seat is free again, what it opened ends, the history stays. */
    public Seat unassign(SeatId id, @Nullable String reason) {
        var why = reason(reason);
        var seat = unassignSeat.unassign(id, why);
        audit.record("invoice", seat.invoice().value(), "seat_unassigned", Map.of(), why);
        return seat;
    }

    /** All of a student's grants, newest first. */
    @Transactional(readOnly = true)
    public List<Grant> grantsOf(CustomerId student) {
        customers.get(student);
        return grants.of(student, clock.instant());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Grant> list(GrantFilter filter, PageRequest page) {
        return Page.of(
                grants.list(filter, page, clock.instant()),
                page,
                grant -> Cursor.of(grant.id().value()));
    }

    @Transactional(readOnly = true)
    public Grant grant(GrantId id) {
        return grants.find(id, clock.instant()).orElseThrow(() -> new Refusal.NotFound("id"));
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

    /** The same for every lesson of a course, in the order in which they are taught. */
    @Transactional(readOnly = true)
    public Map<LessonId, AccessAnswer> explainLessons(CustomerId student, CourseId course) {
        return explain.lessons(student, course);
    }

    /** Like {@link #explain}; when allowed, stamps the student's first entry. */
    public AccessAnswer enter(CustomerId student, LessonId lesson) {
        var answer = explain.lesson(student, lesson);
        if (answer.allowed()) {
            grants.stampFirstEntry(student, explain.courseOf(lesson), clock.instant());
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
        return explain.shelf(student, grants.coursesOf(student));
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
        return grants.courseCounts(students);
    }

    private static String reason(@Nullable String typed) {
        var checks = new Checks();
        var reason = checks.line("reason", typed, MAX_REASON);
        checks.refuseIfAny();
        return reason;
    }
}
