package dev.catraca.invoices;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demand for payment. The order is named by its bare id, since orders stand above invoices. */
public record Invoice(
        InvoiceId id,
        @Nullable Long number,
        InvoiceStatus status,
        CustomerId customer,
        @Nullable PaymentProfileId paymentProfile,
        @Nullable UUID orderId,
        @Nullable Period period,
        LocalDate dueOn,
        Money total,
        Money paid,
        Money refunded,
        boolean disputed,
        SeatTotals seats,
        List<InvoiceLine> lines,
        int linkVersion,
        Instant createdAt,
        @Nullable Instant issuedAt,
        @Nullable Instant paidAt,
        @Nullable Instant voidedAt,
        @Nullable String voidReason) {

    /** What is left to pay; nothing once voided. */
    public Money due() {
        return status == InvoiceStatus.VOIDED ? Money.zero(total.currency()) : total.minus(paid);
    }

    public boolean overdueOn(LocalDate today) {
        return status == InvoiceStatus.OPEN && dueOn.isBefore(today);
    }

    /** The lines given back when so much more of the money goes: those that are named, or all once nothing is left. */
    public List<LineId> givenBackBy(Money money, Collection<LineId> named) {
        var all = money.isPositive() && refunded.plus(money).equals(paid);
        return lines.stream()
                .filter(line -> !line.refunded() && (all || named.contains(line.id())))
                .map(InvoiceLine::id)
                .toList();
    }

    /** As this much more money leaves it. */
    Invoice afterPayment(Money applied, Instant at) {
        var more = paid.plus(applied);
        return more.equals(total)
                ? copy(InvoiceStatus.PAID, more, refunded, disputed, at, lines)
                : copy(status, more, refunded, disputed, paidAt, lines);
    }

    Invoice afterRefund(Money allRefunded) {
        return copy(status, paid, allRefunded, disputed, paidAt, lines);
    }

    Invoice inDispute(boolean isIt) {
        return copy(status, paid, refunded, isIt, paidAt, lines);
    }

    Invoice with(List<InvoiceLine> itsLines) {
        return copy(status, paid, refunded, disputed, paidAt, itsLines);
    }

    private Invoice copy(
            InvoiceStatus itsStatus,
            Money itsPaid,
            Money itsRefunded,
            boolean isDisputed,
            @Nullable Instant whenPaid,
            List<InvoiceLine> itsLines) {
        return new Invoice(
                id,
                number,
                itsStatus,
                customer,
                paymentProfile,
                orderId,
                period,
                dueOn,
                total,
                itsPaid,
                itsRefunded,
                isDisputed,
                seats,
                itsLines,
                linkVersion,
                createdAt,
                issuedAt,
                whenPaid,
                voidedAt,
                voidReason);
    }
}
