package dev.catraca.api;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.SeatTotals;
import dev.catraca.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice as answered. */
record InvoiceView(
        InvoiceId id,
        @Nullable Long number,
        InvoiceStatus status,
        boolean overdue,
        CustomerId customerId,
        @Nullable PaymentProfileId paymentProfileId,
        @Nullable UUID orderId,
        @Nullable PeriodView period,
        LocalDate dueOn,
        @Nullable Instant issuedAt,
        @Nullable Instant paidAt,
        @Nullable Instant voidedAt,
        @Nullable String voidReason,
        List<ItemView> items,
        Money total,
        Money paid,
        Money refunded,
        Money due,
        boolean disputed,
        SeatCounts seats,
        String paymentUrl,
        String pdfUrl,
        Instant createdAt) {

    static InvoiceView of(Invoice invoice, LocalDate today, String paymentUrl) {
        return new InvoiceView(
                invoice.id(),
                invoice.number(),
                invoice.status(),
                invoice.overdueOn(today),
                invoice.customer(),
                invoice.paymentProfile(),
                invoice.orderId(),
                invoice.period() == null ? null : PeriodView.of(invoice.period()),
                invoice.dueOn(),
                invoice.issuedAt(),
                invoice.paidAt(),
                invoice.voidedAt(),
                invoice.voidReason(),
                invoice.lines().stream().map(ItemView::of).toList(),
                invoice.total(),
                invoice.paid(),
                invoice.refunded(),
                invoice.due(),
                invoice.disputed(),
                SeatCounts.of(invoice.seats()),
                paymentUrl,
                paymentUrl + ".pdf",
                invoice.createdAt());
    }

    /** Seats of an invoice, by state; the invited ones are among the pending. */
    record SeatCounts(int total, int pending, int reserved, int released, int invited, int ended) {

        static SeatCounts of(SeatTotals seats) {
            return new SeatCounts(
                    seats.total(), seats.pending(), seats.reserved(), seats.released(), seats.invited(), seats.ended());
        }
    }
}
