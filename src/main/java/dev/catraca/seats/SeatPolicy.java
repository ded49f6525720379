package dev.catraca.seats;

import dev.catraca.customers.CustomerId;
import dev.catraca.grants.Ending;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.Grants;
import dev.catraca.grants.Suspension;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.InvoicesDisputed;
import dev.catraca.invoices.InvoicesDrafted;
import dev.catraca.invoices.InvoicesIssued;
import dev.catraca.invoices.InvoicesPaid;
import dev.catraca.invoices.InvoicesRefunded;
import dev.catraca.invoices.InvoicesReinstated;
import dev.catraca.invoices.InvoicesReopened;
import dev.catraca.invoices.InvoicesRescheduled;
import dev.catraca.invoices.InvoicesVoided;
import dev.catraca.invoices.Reversal;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrdersCancelled;
import dev.catraca.orders.OrdersPlaced;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to seats whenever something happens to invoices and orders. */
@Component
class SeatPolicy {

    private final SeatRows seats;
    private final AssignSeat assign;
    private final ReleaseSeats release;
    private final ShutSeats shut;
    private final Overdue overdue;
    private final Grants grants;
    private final Invoices invoices;

    SeatPolicy(
            SeatRows seats,
            AssignSeat assign,
            ReleaseSeats release,
            ShutSeats shut,
            Overdue overdue,
            Grants grants,
            Invoices invoices) {
        this.seats = seats;
        this.assign = assign;
        this.release = release;
        this.shut = shut;
        this.overdue = overdue;
        this.grants = grants;
        this.invoices = invoices;
    }

    @EventListener
    void on(InvoicesDrafted event) {
        seats.makeFor(ids(event.invoices()));
    }

    @EventListener
    void on(InvoicesIssued event) {
        seats.makeFor(
                event.invoices().stream().map(issued -> issued.invoice().id()).toList());
    }

    /** The buyer, or whoever the order names, gets one seat; in a trial its doors open at once. */
    @EventListener
    void on(OrdersPlaced event) {
        for (var placed : event.orders()) {
            var student = placed.order().student();
            if (student != null && placed.invoice().seats().total() > 0) {
                assign.assign(placed.invoice().id(), first(placed.order(), student));
            }
        }
    }

    private static NewAssignment first(Order order, CustomerId student) {
        var rule = order.trialDays() > 0 ? ReleaseRule.IMMEDIATELY : ReleaseRule.ON_FULL_PAYMENT;
        return new NewAssignment(order.product(), student, rule, true);
    }

    @EventListener
    void on(InvoicesPaid event) {
        var paid = seats.lockOf(ids(event.invoices()));
        release.release(paid.stream()
                .filter(seat -> seat.state() == SeatState.RESERVED)
                .map(Seat::id)
                .toList());
        resumeEnded(paid);
        overdue.resume(paid);
    }

    /** A door that a policy left open behind an ended seat waits for nothing any more either. */
    private void resumeEnded(List<Seat> paid) {
        var ended =
                paid.stream().filter(seat -> seat.state() == SeatState.ENDED).toList();
        grants.resume(GrantSource.Kind.SEAT, values(ended), Suspension.PAYMENT);
    }

    /** What was opened by a payment that never was waits for payment again. */
    @EventListener
    void on(InvoicesReopened event) {
        var before = seats.lockOf(ids(event.invoices()));
        var waiting = seats.awaitAgain(before.stream().map(Seat::id).toList());
        var moved = waiting.stream().map(Seat::id).collect(Collectors.toSet());
        grants.suspend(GrantSource.Kind.SEAT, values(waiting), Suspension.PAYMENT);
        invoices.countSeats(SeatCounts.between(
                before.stream().filter(seat -> moved.contains(seat.id())).toList(), waiting));
        overdue.keepShut(releasedOf(before).stream()
                .filter(seat -> !moved.contains(seat.id()))
                .toList());
    }

    @EventListener
    void on(InvoicesVoided event) {
        var voided = seats.lockOf(ids(event.invoices()));
        shut.shut(voided, Reversal.VOID);
        overdue.resume(voided);
    }

    @EventListener
    void on(InvoicesRefunded event) {
        var lines = event.invoices().stream()
                .flatMap(returned -> returned.lines().stream())
                .toList();
        seats.lockOf(event.invoices().stream()
                .map(returned -> returned.invoice().id())
                .toList());
        shut.shut(seats.ofLines(lines), Reversal.REFUND);
    }

    @EventListener
    void on(InvoicesDisputed event) {
        shut.shut(seats.lockOf(ids(event.invoices())), Reversal.DISPUTE);
    }

    @EventListener
    void on(InvoicesReinstated event) {
        for (var back : event.invoices()) {
            var all = seats.lockOf(List.of(back.invoice().id()));
            var some = back.undone() == Reversal.DISPUTE
                    ? all
                    : all.stream()
                            .filter(seat -> back.lines().contains(seat.line()))
                            .toList();
            shut.reinstate(some, back.undone());
        }
    }

    @EventListener
    void on(InvoicesRescheduled event) {
        var inTime = event.invoices().stream()
                .filter(invoice -> !overdue.isTooLate(invoice))
                .toList();
        overdue.resume(seats.lockOf(ids(inTime)));
    }

    /**
     * Its seats end too, or handing one out, or paying once more, would open the doors of an order that is over. When a
     * void is the cause, the policy for that has the word, which may be to keep.
     */
    @EventListener
    void on(OrdersCancelled event) {
        if (!event.calledOff()) {
            return;
        }
        var over = seats.lockOf(event.orders().stream()
                .map(Order::invoice)
                .filter(Objects::nonNull)
                .toList());
        shut.end(over, SeatEnding.ORDER);
        grants.end(GrantSource.Kind.SEAT, values(over), Ending.ORDER, null);
    }

    private static List<Seat> releasedOf(List<Seat> some) {
        return some.stream().filter(seat -> seat.releasedAt() != null).toList();
    }

    private static List<UUID> values(List<Seat> some) {
        return some.stream().map(seat -> seat.id().value()).toList();
    }

    private static List<InvoiceId> ids(List<Invoice> some) {
        return some.stream().map(Invoice::id).toList();
    }
}
