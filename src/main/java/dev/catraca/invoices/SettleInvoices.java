package dev.catraca.invoices;

import dev.catraca.kernel.Money;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Applies money to invoices, one or ten thousand by the same few statements. */
@Component
class SettleInvoices {

    private final InvoiceRows rows;
    private final InvoiceLineRows lineRows;
    private final OrganizationClock clock;
    private final ApplicationEventPublisher events;

    SettleInvoices(
            InvoiceRows rows, InvoiceLineRows lineRows, OrganizationClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.lineRows = lineRows;
        this.clock = clock;
        this.events = events;
    }

    /** In the order given, each upon what the ones before it left; what is not open takes nothing. */
    List<Settled> settle(List<Incoming> received) {
        var invoices = byId(rows.lock(received.stream().map(Incoming::invoice).toList()));
        var applied = new LinkedHashMap<InvoiceId, Money>();
        var at = clock.instant();
        var settled = new ArrayList<Settled>();
        for (var each : received) {
            var before = Objects.requireNonNull(invoices.get(each.invoice()));
            var settlement = settlement(before, each.money());
            if (settlement instanceof Settlement.NotOpen) {
                settled.add(new Settled(before, settlement));
                continue;
            }
            applied.merge(each.invoice(), settlement.applied(), Money::plus);
            var after = before.afterPayment(settlement.applied(), at);
            invoices.put(each.invoice(), after);
            settled.add(new Settled(after, settlement));
        }
        write(applied, at);
        return settled;
    }

    private static Settlement settlement(Invoice invoice, Money money) {
        if (invoice.status() != InvoiceStatus.OPEN) {
            return new Settlement.NotOpen(invoice.status(), Money.zero(money.currency()));
        }
        var change = money.minus(invoice.due());
        if (change.isNegative()) {
            return new Settlement.PartlyPaid(money, change.negated());
        }
        return change.isZero() ? new Settlement.Paid(money) : new Settlement.Overpaid(invoice.due(), change);
    }

    /** This is where invoices become paid; see {@link InvoiceRows#markPaid} for its SQL. */
    private void write(Map<InvoiceId, Money> applied, Instant at) {
        if (applied.isEmpty()) {
            return;
        }
        var paid = rows.markPaid(applied, at);
        if (!paid.isEmpty()) {
            events.publishEvent(new InvoicesPaid(read(paid)));
        }
    }

    private List<Invoice> read(Collection<InvoiceId> ids) {
        var lines = lineRows.of(List.copyOf(ids));
        return rows.all(ids).stream()
                .map(invoice -> invoice.with(lines.getOrDefault(invoice.id(), List.of())))
                .toList();
    }

    private static Map<InvoiceId, Invoice> byId(List<Invoice> invoices) {
        return invoices.stream()
                .collect(Collectors.toMap(Invoice::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }
}
