package dev.catraca.seats;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.LineId;
import dev.catraca.invoices.Reversal;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Handing out what invoices sold: who gets a seat, and when it opens its courses. */
@Component
@Transactional
public class Seats {

    private static final int MAX_REASON = 500;

    private final SeatRows rows;
    private final AssignmentRows assignments;
    private final SoldRows sold;
    private final AssignSeat assign;
    private final UnassignSeat unassign;
    private final HoldSeat hold;
    private final ReleaseSeats release;
    private final Overdue overdue;
    private final Losses losses;
    private final Invoices invoices;
    private final Audit audit;

    Seats(
            SeatRows rows,
            AssignmentRows assignments,
            SoldRows sold,
            AssignSeat assign,
            UnassignSeat unassign,
            HoldSeat hold,
            ReleaseSeats release,
            Overdue overdue,
            Losses losses,
            Invoices invoices,
            Audit audit) {
        this.rows = rows;
        this.assignments = assignments;
        this.sold = sold;
        this.assign = assign;
        this.unassign = unassign;
        this.hold = hold;
        this.release = release;
        this.overdue = overdue;
        this.losses = losses;
        this.invoices = invoices;
        this.audit = audit;
    }

    /** In the order of the invoice's lines. */
    @Transactional(readOnly = true)
    public Page<Seat> of(InvoiceId invoice, PageRequest page) {
        return of(invoice, SeatFilter.ALL, page);
    }

    @Transactional(readOnly = true)
    public Page<Seat> of(InvoiceId invoice, SeatFilter filter, PageRequest page) {
        invoices.get(invoice);
        return Page.of(
                rows.of(invoice, filter, page),
                page,
                seat -> Cursor.of(seat.id().value()));
    }

    @Transactional(readOnly = true)
    public Seat get(SeatId id) {
        return rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /** Who holds and who held these seats, newest first. */
    @Transactional(readOnly = true)
    public List<Assignment> history(Collection<SeatId> seats) {
        return assignments.of(seats);
    }

    /** Those of the students who hold a seat of a product, whoever paid for it. */
    @Transactional(readOnly = true)
    public Set<CustomerId> holders(Collection<CustomerId> students, ProductId product) {
        return Set.copyOf(rows.holders(students, product));
    }

    /**
     * Gives a free seat of an invoice to a student. Throws {@link Refusal.Conflict} {@code no_free_seat},
     * {@code student_has_seat}, {@code customer_archived}, {@code invoice_voided}, {@code invoice_refunded} or
     * {@code invoice_disputed}; {@link Refusal.Invalid} {@code not_an_access_product}.
     */
    public Seat assign(InvoiceId invoice, NewAssignment wanted) {
        var seat = assign.assign(invoice, wanted);
        audit.record("invoice", invoice.value(), "seat_assigned", holders(seat, null, seat.student()), null);
        return seat;
    }

    /**
     * Takes a seat back from its student; the seat is free again, what it opened ends, the history stays. The reason may
     * be left out as long as the student never entered. Throws {@link Refusal.Conflict} {@code seat_not_assigned}.
     */
    public Seat unassign(SeatId id, @Nullable String reason) {
        var why = reason(reason);
        var seat = unassign.unassign(id, why);
        audit.record("invoice", seat.invoice().value(), "seat_unassigned", holders(seat, lastHolder(id), null), why);
        return seat;
    }

    /**
     * Gives a seat to somebody else. Throws {@link Refusal.Conflict} {@code student_started} unless confirmed,
     * {@code same_student}, {@code seat_not_assigned}, and what {@link #assign} throws.
     */
    public Seat swap(SeatId id, NewHolder wanted) {
        var why = reason(wanted.reason());
        var seat = unassign.swap(id, wanted, why);
        audit.record(
                "invoice", seat.invoice().value(), "seat_swapped", holders(seat, lastHolder(id), seat.student()), why);
        return seat;
    }

    /** Keeps a free seat for whoever reads a mailbox. Throws what {@link #assign} throws of the invoice and product. */
    public Seat hold(InvoiceId invoice, ProductId product, EmailAddress email) {
        return hold.hold(invoice, product, email);
    }

    /** The same for a seat that is named. Throws, besides, {@link Refusal.Conflict} {@code seat_not_free}. */
    public Seat hold(SeatId id, EmailAddress email) {
        return hold.hold(id, email);
    }

    /** A seat that was kept is free again. Throws {@link Refusal.Conflict} {@code seat_not_invited}. */
    public Seat letGo(SeatId id) {
        return hold.letGo(id);
    }

    /** Gives a seat that was kept to the student who came for it. Throws {@code seat_not_invited}, {@code invitation_closed}, and what assigning throws. */
    public Seat take(SeatId id, CustomerId student, ReleaseRule release, boolean allowRepeat) {
        return hold.take(id, student, release, allowRepeat);
    }

    /** Opens a reserved seat without waiting for the payment. Throws {@link Refusal.Conflict} {@code seat_not_reserved}. */
    public Seat release(SeatId id, @Nullable String reason) {
        var why = reason(reason);
        var seat = release.now(id);
        audit.record("invoice", seat.invoice().value(), "seat_released", holders(seat, null, seat.student()), why);
        return seat;
    }

    /**
     * Who would lose which course if this happened to the invoice today, by the organization's policy; nobody if that is
     * to keep. The lines matter to a refund only.
     */
    @Transactional(readOnly = true)
    public List<Loss> losses(InvoiceId invoice, Reversal why, Collection<LineId> lines) {
        return losses.of(invoice, why, lines);
    }

    /** Shuts what was opened before it was paid and is too late by this day; gives how many doors that were. */
    public int suspendOverdue(LocalDate today) {
        return overdue.suspend(today);
    }

    /** The courses that each of the students will enter once an invoice is paid; whoever waits for none is left out. */
    @Transactional(readOnly = true)
    public Map<CustomerId, List<Awaited>> awaited(Collection<CustomerId> students) {
        return sold.awaited(students);
    }

    private CustomerId lastHolder(SeatId seat) {
        return assignments.of(List.of(seat)).stream()
                .filter(assignment -> assignment.endedAt() != null)
                .map(Assignment::student)
                .findFirst()
                .orElseThrow();
    }

    /** For the history: of which product, from whom and to whom; ids, because names change and may have to go. */
    private static Map<String, Change> holders(Seat seat, @Nullable CustomerId from, @Nullable CustomerId to) {
        return Map.of(
                "product_id", Change.of(null, seat.product()),
                "student_id", Change.of(from, to));
    }

    private static @Nullable String reason(@Nullable String typed) {
        var checks = new Checks();
        var reason = checks.optionalLine("reason", typed, MAX_REASON);
        checks.refuseIfAny();
        return reason;
    }
}
