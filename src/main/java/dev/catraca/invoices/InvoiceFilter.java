package dev.catraca.invoices;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices a list shows, and in which order; null asks nothing. With a product, seats asked for are those of that
 * product.
 */
public record InvoiceFilter(
        @Nullable InvoiceStatus status,
        @Nullable Boolean pendingSeats,
        @Nullable Boolean reservedSeats,
        @Nullable ProductId product,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable CustomerId customer,
        @Nullable UUID orderId,
        @Nullable Boolean overdue,
        @Nullable Long number,
        InvoiceSorting sorting) {

    public static final InvoiceFilter ALL =
            new InvoiceFilter(null, null, null, null, null, null, null, null, null, null, InvoiceSorting.NEWEST);

    public static InvoiceFilter of(CustomerId customer) {
        return new InvoiceFilter(null, null, null, null, null, null, customer, null, null, null, InvoiceSorting.NEWEST);
    }

    public static InvoiceFilter ofOrder(UUID order) {
        return new InvoiceFilter(null, null, null, null, null, null, null, order, null, null, InvoiceSorting.NEWEST);
    }

    public static InvoiceFilter ofNumber(long number) {
        return new InvoiceFilter(null, null, null, null, null, null, null, null, null, number, InvoiceSorting.NEWEST);
    }

    public InvoiceFilter in(InvoiceStatus wanted) {
        return new InvoiceFilter(
                wanted,
                pendingSeats,
                reservedSeats,
                product,
                dueFrom,
                dueTo,
                customer,
                orderId,
                overdue,
                number,
                sorting);
    }

    public InvoiceFilter sorted(InvoiceSorting wanted) {
        return new InvoiceFilter(
                status,
                pendingSeats,
                reservedSeats,
                product,
                dueFrom,
                dueTo,
                customer,
                orderId,
                overdue,
                number,
                wanted);
    }
}
