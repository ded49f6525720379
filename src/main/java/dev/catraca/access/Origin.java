package dev.catraca.access;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.orders.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a way into a course comes from, as an explanation names it; null is what it has nothing to do with. */
record Origin(
        @Nullable Bill bill,
        @Nullable Agreement agreement,
        @Nullable String product,
        @Nullable Handed handed,
        @Nullable String givenBy) {

    static final Origin UNKNOWN = new Origin(null, null, null, null, null);

    Origin givenBy(String name) {
        return new Origin(bill, agreement, product, handed, name);
    }

    /** The invoice with the money behind it. */
    record Bill(InvoiceId id, @Nullable Long number, InvoiceStatus status, CustomerId payer, LocalDate dueOn) {

        boolean isPayable() {
            return status == InvoiceStatus.OPEN;
        }
    }

    /** The order of that invoice. */
    record Agreement(
            OrderId id, long number, String plan, @Nullable Instant endedAt) {}

    /** Who gave the student the seat, and who took it back. */
    record Handed(
            Instant at,
            String by,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            @Nullable String endReason) {}
}
