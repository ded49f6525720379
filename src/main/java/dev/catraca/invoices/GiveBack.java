package dev.catraca.invoices;

import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Money of paid invoices that goes back, and comes again. An invoice's row is already locked.
 *
 * <p>Holds: a line is given back while a refund names it, or while everything that was paid has gone back. No refund, and
 * no undoing of one, lets the lines that were named cost more than went back; only a bank that changes its mind may.
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
        var uncovered = uncovered(invoice, before, invoice.refunded());
        if (gone.stream().anyMatch(before::containsKey)) {
            throw new Refusal.Conflict("item_refunded");
        }
        returns.insert(invoice.id(), gone, true, clock.instant());
        refuseIfMore(uncovered, uncovered(invoice, returns.of(invoice.id()), after));
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
        var uncovered = uncovered(invoice, returns.of(invoice.id()), invoice.refunded());
        comesBack(invoice, money, named);
        var after = invoice.refunded().minus(money);
        refuseIfMore(uncovered, uncovered(invoice, returns.of(invoice.id()), after));
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

    /** A dispute that was lost is won after all: its money comes again, whatever it leaves uncovered. */
    void regain(Invoice invoice, Money money) {
        if (money.isPositive()) {
            comesBack(invoice, money, List.of());
        }
    }

    void undispute(Invoice invoice) {
        if (invoice.disputed()) {
            rows.disputed(invoice.id(), false);
            events.publishEvent(new InvoicesReinstated(List.of(new InvoicesReinstated.Reinstated(
                    invoice.inDispute(false), Reversal.DISPUTE, List.copyOf(lines(invoice))))));
        }
    }

    private void comesBack(Invoice invoice, Money money, Collection<LineId> named) {
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
        rows.refunded(invoice.id(), after);
        events.publishEvent(new InvoicesReinstated(List.of(
                new InvoicesReinstated.Reinstated(invoice.afterRefund(after), Reversal.REFUND, List.copyOf(back)))));
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

    /** What was named is to go back whole: as much of its price as has not gone back. */
    private static Money uncovered(Invoice invoice, Map<LineId, Boolean> returned, Money refunded) {
        var nothing = Money.zero(refunded.currency());
        var cost = invoice.lines().stream()
                .filter(line -> Boolean.TRUE.equals(returned.get(line.id())))
                .map(InvoiceLine::total)
                .reduce(nothing, Money::plus);
        return cost.compareTo(refunded) > 0 ? cost.minus(refunded) : nothing;
    }

    private static void refuseIfMore(Money uncovered, Money after) {
        if (after.compareTo(uncovered) > 0) {
            throw new Refusal.Conflict("refund_below_items");
        }
    }

    private static Set<LineId> lines(Invoice invoice) {
        return invoice.lines().stream().map(InvoiceLine::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
