package dev.catraca.api;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.InvoiceStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which invoices are asked for. */
record InvoicesQuery(
        @Nullable InvoiceStatus status,
        @Nullable Boolean pendingSeats,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable CustomerId customerId,
        @Nullable Boolean overdue,
        @Nullable Long number) {

    InvoiceFilter filter() {
        return new InvoiceFilter(status, pendingSeats, dueFrom, dueTo, customerId, null, overdue, number);
    }
}
