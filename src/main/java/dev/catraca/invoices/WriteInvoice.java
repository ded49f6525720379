package dev.catraca.invoices;

import static dev.catraca.ledger.Account.SALES;
import static dev.catraca.ledger.Account.receivable;

import dev.catraca.customers.Customers;
import dev.catraca.kernel.Refusal;
import dev.catraca.ledger.Ledger;
import dev.catraca.ledger.NewEntry;
import dev.catraca.organizations.OrganizationClock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts an invoice, rewrites the draft, and gives it its number. */
@Component
class WriteInvoice {

    private final InvoiceRows rows;
    private final InvoiceLineRows lineRows;
    private final PriceLines price;
    private final Customers customers;
    private final Ledger ledger;
    private final OrganizationClock clock;

    WriteInvoice(
            InvoiceRows rows,
            InvoiceLineRows lineRows,
            PriceLines price,
            Customers customers,
            Ledger ledger,
            OrganizationClock clock) {
        this.rows = rows;
        this.lineRows = lineRows;
        this.price = price;
        this.customers = customers;
        this.ledger = ledger;
        this.clock = clock;
    }

    Invoice draft(NewInvoice wanted) {
        var lines = checked(wanted);
        var id = InvoiceId.next();
        rows.insert(id, wanted, InvoiceTotals.of(lines), clock.instant());
        lineRows.insert(id, lines);
        return read(id);
    }

    Invoice redraft(Invoice before, NewInvoice wanted) {
        var lines = keeping(before.lines(), checked(wanted));
        var kept = lines.stream().map(InvoiceLine::id).toList();
        if (before.lines().stream().anyMatch(line -> !kept.contains(line.id()) && isTaken(line.seats()))) {
            throw new Refusal.Conflict("item_has_seats");
        }
        lineRows.keepOnly(before.id(), kept);
        rows.rewrite(before.id(), wanted, InvoiceTotals.of(lines));
        lineRows.insert(before.id(), lines);
        return read(before.id());
    }

    /** A line that is asked for as it stands is the same line: its seats, and whoever has one, stay. */
    private static List<InvoiceLine> keeping(List<InvoiceLine> old, List<InvoiceLine> wanted) {
        var left = new ArrayList<>(old);
        return wanted.stream()
                .map(line -> left.stream()
                        .filter(line::isSameAs)
                        .findFirst()
                        .map(same -> {
                            left.remove(same);
                            return same;
                        })
                        .orElse(line))
                .toList();
    }

    private static boolean isTaken(SeatTotals seats) {
        return seats.assigned() + seats.invited() > 0;
    }

    private List<InvoiceLine> checked(NewInvoice wanted) {
        customers.lock(wanted.customer(), "customer_id");
        if (wanted.paymentProfile() != null) {
            customers.paymentProfile(wanted.customer(), wanted.paymentProfile(), "payment_profile_id");
        }
        DueDates.check("due_on", wanted.dueOn());
        return price.lines(wanted.lines());
    }

    /** The number comes last: its counter stays locked until the transaction ends. */
    Invoice issue(Invoice draft) {
        ledger.post(NewEntry.of("INVOICE_ISSUED", draft.id().value())
                .debit(receivable(draft.customer().value()), draft.total())
                .credit(SALES, draft.total()));
        rows.issue(draft.id(), clock.instant());
        return read(draft.id());
    }

    private Invoice read(InvoiceId id) {
        var invoice = rows.find(id).orElseThrow();
        return invoice.with(lineRows.of(List.of(id)).getOrDefault(id, List.of()));
    }
}
