package dev.catraca.invoices;

import static dev.catraca.ledger.Account.SALES;
import static dev.catraca.ledger.Account.credit;
import static dev.catraca.ledger.Account.receivable;

import dev.catraca.ledger.Ledger;
import dev.catraca.ledger.NewEntry;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The end of an invoice that is owed no more. Its row is already locked. */
@Component
class CloseInvoice {

    private final InvoiceRows rows;
    private final InvoiceLineRows lineRows;
    private final Ledger ledger;
    private final OrganizationClock clock;
    private final ApplicationEventPublisher events;

    CloseInvoice(
            InvoiceRows rows,
            InvoiceLineRows lineRows,
            Ledger ledger,
            OrganizationClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.lineRows = lineRows;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    void voided(Invoice invoice, String reason) {
        if (invoice.status() == InvoiceStatus.PAID || invoice.status() == InvoiceStatus.VOIDED) {
            throw InvoiceFields.wrongStatus(invoice.status());
        }
        rows.markVoided(invoice.id(), reason, clock.instant());
        if (invoice.status() == InvoiceStatus.OPEN) {
            var customer = invoice.customer().value();
            ledger.post(NewEntry.of("INVOICE_VOIDED", invoice.id().value())
                    .because(reason)
                    .debit(SALES, invoice.total().minus(invoice.refunded()))
                    .credit(receivable(customer), invoice.due())
                    .credit(credit(customer), invoice.paid().minus(invoice.refunded())));
        }
        events.publishEvent(new InvoicesVoided(List.of(read(invoice.id()))));
    }

    private Invoice read(InvoiceId id) {
        var invoice = rows.find(id).orElseThrow();
        return invoice.with(lineRows.of(List.of(id)).getOrDefault(id, List.of()));
    }
}
