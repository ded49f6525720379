package dev.catraca.api;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.InvoiceSorting;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which invoices are asked for, and in which order: {@code due_on} upwards, {@code -due_on} downwards. */
record InvoicesQuery(
        @Nullable InvoiceStatus status,
        @Nullable Boolean pendingSeats,
        @Nullable Boolean reservedSeats,
        @Nullable ProductId productId,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable CustomerId customerId,
        @Nullable Boolean overdue,
        @Nullable Long number,
        @Nullable String sort) {

    InvoiceFilter filter() {
        return new InvoiceFilter(
                status,
                pendingSeats,
                reservedSeats,
                productId,
                dueFrom,
                dueTo,
                customerId,
                null,
                overdue,
                number,
                sort == null
                        ? InvoiceSorting.NEWEST
                        : InvoiceSorting.read(sort).orElseThrow(() -> new Refusal.Invalid("sort", "unknown_option")));
    }
}
