package dev.catraca.access;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.InvoicesDrafted;
import dev.catraca.invoices.InvoicesIssued;
import dev.catraca.invoices.InvoicesPaid;
import dev.catraca.invoices.InvoicesReopened;
import dev.catraca.invoices.InvoicesVoided;
import dev.catraca.invoices.SeatChange;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrdersCancelled;
import dev.catraca.orders.OrdersPlaced;
import dev.catraca.organizations.Organizations;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to seats and grants whenever something happens to invoices and orders. */
@Component
class SeatPolicy {

    private final SeatRows seats;
    private final GrantRows grants;
    private final AssignSeat assign;
    private final ReleaseSeats release;
    private final Invoices invoices;
    private final Organizations organizations;

    SeatPolicy(
            SeatRows seats,
            GrantRows grants,
            AssignSeat assign,
            ReleaseSeats release,
            Invoices invoices,
            Organizations organizations) {
        this.seats = seats;
        this.grants = grants;
        this.assign = assign;
        this.release = release;
        this.invoices = invoices;
        this.organizations = organizations;
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
        release.release(seats.reservedOf(ids(event.invoices())));
    }

    /** What was opened by a payment that never was waits for payment again. */
    @EventListener
    void on(InvoicesReopened event) {
        var waiting = seats.reserveAgain(ids(event.invoices()));
        grants.suspendOfSeats(waiting.stream().map(Seat::id).toList(), Suspension.PAYMENT);
        invoices.countSeats(waiting.stream().map(seat -> change(seat, 1)).toList());
    }

    @EventListener
    void on(InvoicesVoided event) {
        var voided = ids(event.invoices());
        endSeats(voided);
        switch (organizations.current().policies().voiding()) {
            case SUSPEND -> grants.suspendOfInvoices(voided, Suspension.VOID);
            case END -> grants.endOfInvoices(voided, "invoice_voided");
            case KEEP -> {}
        }
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
        endSeats(event.orders().stream()
                .map(Order::invoice)
                .filter(Objects::nonNull)
                .toList());
        grants.endOfOrders(event.orders().stream().map(Order::id).toList(), "order_cancelled");
    }

    private void endSeats(List<InvoiceId> some) {
        var open = seats.openOf(some);
        seats.end(some);
        invoices.countSeats(open.stream().map(SeatPolicy::ended).toList());
    }

    private static SeatChange change(Seat seat, int reserved) {
        return new SeatChange(seat.invoice(), seat.line(), 0, reserved);
    }

    /** An ended seat is not free any more, and waits for no payment. */
    private static SeatChange ended(Seat seat) {
        return seat.state() == SeatState.PENDING
                ? new SeatChange(seat.invoice(), seat.line(), 1, 0)
                : change(seat, seat.state() == SeatState.RESERVED ? -1 : 0);
    }

    private static List<InvoiceId> ids(List<Invoice> some) {
        return some.stream().map(Invoice::id).toList();
    }
}
