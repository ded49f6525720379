package dev.catraca.invoices;

import dev.catraca.customers.CustomerId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which invoices a list shows; null asks nothing. */
public record InvoiceFilter(
        @Nullable InvoiceStatus status,
        @Nullable Boolean pendingSeats,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable CustomerId customer,
        @Nullable UUID orderId,
        @Nullable Boolean overdue,
        @Nullable Long number) {

    public static final InvoiceFilter ALL = new InvoiceFilter(null, null, null, null, null, null, null, null);

    public static InvoiceFilter of(CustomerId customer) {
        return new InvoiceFilter(null, null, null, null, customer, null, null, null);
    }

    public static InvoiceFilter ofOrder(UUID order) {
        return new InvoiceFilter(null, null, null, null, null, order, null, null);
    }
}
