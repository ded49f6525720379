package dev.catraca.payments;

import static dev.catraca.ledger.Account.SALES;
import static dev.catraca.ledger.Account.cash;
import static dev.catraca.ledger.Account.credit;

import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.LineId;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.ledger.Account;
import dev.catraca.ledger.Ledger;
import dev.catraca.ledger.NewEntry;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives money of a payment back, and undoes that. The sale shrinks by what the invoice gives; what the invoice had not
 * needed is taken from the customer's credit.
 */
@Component
class RefundPayment {

    private final RefundRows rows;
    private final DisputeRows disputes;
    private final Held.Locking locking;
    private final Invoices invoices;
    private final Ledger ledger;
    private final OrganizationClock clock;

    RefundPayment(
            RefundRows rows,
            DisputeRows disputes,
            Held.Locking locking,
            Invoices invoices,
            Ledger ledger,
            OrganizationClock clock) {
        this.rows = rows;
        this.disputes = disputes;
        this.locking = locking;
        this.invoices = invoices;
        this.ledger = ledger;
        this.clock = clock;
    }

    RefundPlan plan(PaymentId id, NewRefund wanted) {
        return plan(locking.read(id), wanted);
    }

    private RefundPlan plan(Held held, NewRefund wanted) {
        refuseUnlessItsOwn(wanted.lines(), held);
        refuseUnlessOurs(held);
        refuseIfDisputed(held.payment().id());
        var amount = amount(wanted, held);
        var applied = amount.minus(fromCredit(amount, wanted, held));
        return new RefundPlan(amount, applied, held.invoice().givenBackBy(applied, wanted.lines()));
    }

    Refund refund(PaymentId id, NewRefund wanted, String reason) {
        var held = locking.lock(id);
        var plan = plan(held, wanted);
        var amount = plan.amount();
        var applied = plan.applied();
        var lines = wanted.lines().stream().distinct().toList();
        if (applied.isPositive() || !lines.isEmpty()) {
            invoices.refund(held.invoice().id(), applied, lines);
        }
        var refund = RefundId.next();
        var entry = NewEntry.of("REFUND", refund.value())
                .because(reason)
                .debit(SALES, applied)
                .debit(credit(held.payment().customer().value()), amount.minus(applied))
                .credit(destination(held.payment(), wanted.to()), amount);
        ledger.post(entry);
        rows.insert(new Refund(
                refund,
                id,
                held.invoice().id(),
                held.payment().customer(),
                amount,
                applied,
                wanted.to(),
                lines,
                reason,
                clock.today(),
                entry.id(),
                clock.instant(),
                null,
                null));
        rows.move(id, amount);
        return rows.find(refund).orElseThrow();
    }

    private void refuseIfDisputed(PaymentId id) {
        if (disputes.ofPayments(List.of(id)).stream().anyMatch(Dispute::stands)) {
            throw new Refusal.Conflict("payment_disputed");
        }
    }

    /** What a payment of an open invoice brought is not given back but undone: the invoice owes it again. */
    static void refuseUnlessOurs(Held held) {
        switch (held.payment().state()) {
            case REVERSED -> throw new Refusal.Conflict("payment_reversed");
            case REFUNDED -> throw new Refusal.Conflict("payment_refunded");
            case RECEIVED -> {}
        }
        if (held.invoice().status() == InvoiceStatus.OPEN) {
            throw new Refusal.Conflict("invoice_not_paid");
        }
    }

    private static void refuseUnlessItsOwn(List<LineId> lines, Held held) {
        if (!held.invoice().lines().stream().map(InvoiceLine::id).toList().containsAll(lines)) {
            throw new Refusal.NotFound("items");
        }
    }

    private static Money amount(NewRefund wanted, Held held) {
        var most = wanted.to() == RefundTo.BALANCE ? held.applied() : held.whole();
        var lines = wanted.lines();
        var amount = wanted.amount() != null ? wanted.amount() : lines.isEmpty() ? most : cost(lines, held);
        var checks = new Checks();
        if (wanted.amount() == null && !lines.isEmpty()) {
            checks.that(amount.isPositive(), "items", "items_free");
        } else {
            checks.that(amount.isPositive(), "amount", "not_positive");
        }
        checks.that(lines.isEmpty() || !held.voided(), "items", "not_allowed");
        checks.refuseIfAny();
        if (amount.compareTo(most) > 0) {
            throw new Refusal.Conflict("refund_too_large");
        }
        return amount;
    }

    private static Money cost(List<LineId> lines, Held held) {
        return held.invoice().lines().stream()
                .filter(line -> lines.contains(line.id()))
                .map(InvoiceLine::total)
                .reduce(Money.zero(held.applied().currency()), Money::plus);
    }

    /** What the invoice had not needed goes first, unless it is about its lines. */
    private static Money fromCredit(Money amount, NewRefund wanted, Held held) {
        var beyond =
                amount.compareTo(held.applied()) > 0 ? amount.minus(held.applied()) : Money.zero(amount.currency());
        if (wanted.to() == RefundTo.BALANCE || !wanted.lines().isEmpty()) {
            return beyond;
        }
        var there = held.fromCredit(amount);
        if (beyond.compareTo(there) > 0) {
            throw new Refusal.Conflict("insufficient_credit");
        }
        return there;
    }

    Refund reverse(RefundId id, String reason) {
        var found = rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
        var held = locking.lock(found.payment());
        refuseIfDisputed(found.payment());
        if (!rows.markReversed(id, reason, clock.instant())) {
            throw new Refusal.Conflict("refund_reversed");
        }
        rows.move(found.payment(), found.amount().negated());
        if (found.applied().isPositive() || !found.lines().isEmpty()) {
            invoices.unrefund(found.invoice(), found.applied(), found.lines());
        }
        var customer = credit(found.customer().value());
        ledger.post(NewEntry.reversing(found.entry(), "REFUND_REVERSED", id.value(), reason)
                .debit(destination(held.payment(), found.to()), found.amount())
                .credit(held.voided() ? customer : SALES, found.applied())
                .credit(customer, found.credited()));
        return rows.find(id).orElseThrow();
    }

    private static Account destination(Payment payment, RefundTo to) {
        return switch (to) {
            case METHOD -> cash(payment.method().name());
            case BALANCE -> credit(payment.customer().value());
        };
    }
}
