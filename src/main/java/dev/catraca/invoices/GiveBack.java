package dev.catraca.invoices;

import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Money of paid invoices that goes back, and comes again. An invoice's row is already locked.
 *
 * <p>Holds: a line is given back while a refund names it, or while everything that was paid has gone back; the lines that
 * were named never cost more than went back.
 */
@Component
class GiveBack {

    private final InvoiceRows rows;
    private final LineReturnRows returns;
    private final OrganizationClock clock;
    private final ApplicationEventPublisher events;

    GiveBack(InvoiceRows rows, LineReturnRows returns, OrganizationClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.returns = returns;
        this.clock = clock;
        this.events = events;
    }

    void refund(Invoice invoice, Money money, Collection<LineId> named) {
        if (invoice.status() != InvoiceStatus.PAID) {
            throw InvoiceFields.wrongStatus(invoice.status());
        }
        var after = moved(invoice, money);
        var gone = new LinkedHashSet<>(refuseUnlessItsOwn(invoice, named));
        var before = returns.of(invoice.id());
        if (gone.stream().anyMatch(before::containsKey)) {
            throw new Refusal.Conflict("item_refunded");
        }
        returns.insert(invoice.id(), gone, true, clock.instant());
        refuseUnlessCovered(invoice, after);
        if (after.equals(invoice.paid())) {
            var others = lines(invoice);
            others.removeAll(before.keySet());
            others.removeAll(gone);
            returns.insert(invoice.id(), others, false, clock.instant());
            gone.addAll(others);
        }
        rows.refunded(invoice.id(), after);
        events.publishEvent(new InvoicesRefunded(
                List.of(new InvoicesRefunded.Returned(invoice.afterRefund(after), List.copyOf(gone)))));
    }

    void unrefund(Invoice invoice, Money money, Collection<LineId> named) {
        var back = comesBack(invoice, money, named);
        var after = invoice.afterRefund(invoice.refunded().minus(money));
        events.publishEvent(new InvoicesReinstated(
                List.of(new InvoicesReinstated.Reinstated(after, Reversal.REFUND, List.copyOf(back)))));
    }

    void dispute(Invoice invoice) {
        if (!invoice.disputed()) {
            rows.disputed(invoice.id(), true);
            events.publishEvent(new InvoicesDisputed(List.of(invoice.inDispute(true))));
        }
    }

    /** The payer's bank took it. What the dispute did to seats and grants stays. */
    void lose(Invoice invoice, Money money) {
        rows.refunded(invoice.id(), moved(invoice, money));
    }

    /** A dispute that was lost is won after all: its money comes again. */
    void regain(Invoice invoice, Money money) {
        if (money.isPositive()) {
            unrefund(invoice, money, List.of());
        }
    }

    void undispute(Invoice invoice) {
        if (invoice.disputed()) {
            rows.disputed(invoice.id(), false);
            events.publishEvent(new InvoicesReinstated(List.of(new InvoicesReinstated.Reinstated(
                    invoice.inDispute(false), Reversal.DISPUTE, List.copyOf(lines(invoice))))));
        }
    }

    private Set<LineId> comesBack(Invoice invoice, Money money, Collection<LineId> named) {
        var before = returns.of(invoice.id());
        var back = new HashSet<>(named);
        if (money.isPositive()) {
            before.forEach((line, byName) -> {
                if (!byName) {
                    back.add(line);
                }
            });
        }
        returns.delete(back);
        var after = invoice.refunded().minus(money);
        refuseUnlessCovered(invoice, after);
        rows.refunded(invoice.id(), after);
        return back;
    }

    private static Money moved(Invoice invoice, Money money) {
        var after = invoice.refunded().plus(money);
        if (after.compareTo(invoice.paid()) > 0) {
            throw new Refusal.Conflict("refund_too_large");
        }
        return after;
    }

    private static Collection<LineId> refuseUnlessItsOwn(Invoice invoice, Collection<LineId> named) {
        if (!lines(invoice).containsAll(named)) {
            throw new Refusal.NotFound("items");
        }
        return named;
    }

    /** What was named went back whole: all of it together costs no more than went back. */
    private void refuseUnlessCovered(Invoice invoice, Money refunded) {
        var named = returns.of(invoice.id());
        var cost = invoice.lines().stream()
                .filter(line -> Boolean.TRUE.equals(named.get(line.id())))
                .map(InvoiceLine::total)
                .reduce(Money.zero(refunded.currency()), Money::plus);
        if (cost.compareTo(refunded) > 0) {
            throw new Refusal.Conflict("refund_below_items");
        }
    }

    private static Set<LineId> lines(Invoice invoice) {
        return invoice.lines().stream().map(InvoiceLine::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
