package dev.catraca.invoices;

import dev.catraca.customers.Customers;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a page of invoices with their lines, and says where the next one starts. */
@Component
class ListInvoices {

    private final InvoiceListRows rows;
    private final InvoiceLineRows lineRows;
    private final Customers customers;
    private final OrganizationClock clock;

    ListInvoices(InvoiceListRows rows, InvoiceLineRows lineRows, Customers customers, OrganizationClock clock) {
        this.rows = rows;
        this.lineRows = lineRows;
        this.customers = customers;
        this.clock = clock;
    }

    Page<Invoice> list(InvoiceFilter filter, boolean issuedOnly, PageRequest page) {
        var fetched = rows.list(filter, issuedOnly, clock.today(), page);
        var lines = lineRows.of(fetched.stream().map(Invoice::id).toList());
        var full = fetched.stream()
                .map(invoice -> invoice.with(lines.getOrDefault(invoice.id(), List.of())))
                .toList();
        return Page.of(full, page, invoice -> cursor(invoice, filter.sorting()));
    }

    private Cursor cursor(Invoice invoice, InvoiceSorting sorting) {
        var id = invoice.id().value();
        return switch (sorting.key()) {
            case CREATED -> Cursor.of(id);
            case NUMBER -> Cursor.of(invoice.number() == null ? InvoiceListRows.NO_NUMBER : invoice.number(), id);
            case DUE_ON -> Cursor.of(invoice.dueOn(), id);
            case TOTAL -> Cursor.of(invoice.total().amount(), id);
            case PENDING_SEATS -> Cursor.of(invoice.seats().pending(), id);
            case CUSTOMER ->
                Cursor.of(
                        customers.get(invoice.customer()).name(),
                        invoice.customer().value(),
                        id);
        };
    }
}
