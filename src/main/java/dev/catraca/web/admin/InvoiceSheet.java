package dev.catraca.web.admin;

import dev.catraca.audit.AuditEntry;
import dev.catraca.customers.Customer;
import dev.catraca.files.FileId;
import dev.catraca.files.StoredFile;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.orders.Order;
import dev.catraca.payments.Dispute;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentState;
import dev.catraca.payments.Receipt;
import dev.catraca.payments.Refund;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invoice with all that its page shows. */
public record InvoiceSheet(
        Invoice invoice,
        Customer customer,
        @Nullable Order order,
        SeatList seats,
        @Nullable String next,
        List<Payment> payments,
        Map<PaymentId, List<Refund>> refunds,
        Map<PaymentId, List<Dispute>> disputes,
        List<Receipt> receipts,
        Map<FileId, StoredFile> files,
        @Nullable PayLink link,
        List<AuditEntry> history,
        Map<String, String> names,
        LocalDate today) {

    public String address() {
        return "/admin/invoices/" + invoice.id().value();
    }

    public boolean isDraft() {
        return invoice.status() == InvoiceStatus.DRAFT;
    }

    public boolean isOpen() {
        return invoice.status() == InvoiceStatus.OPEN;
    }

    /** Money that came in and is neither all gone nor in dispute. */
    public boolean isOurs(Payment payment) {
        return isReceived(payment) && disputesOf(payment).stream().noneMatch(Dispute::stands);
    }

    /** A mistyped payment is undone; one that went back, even in part, did come in. */
    public boolean mayReverse(Payment payment) {
        return isOurs(payment) && payment.refunded().isZero();
    }

    /** An open invoice owes what is given back once more, so its payments are reversed instead. */
    public boolean mayRefund(Payment payment) {
        return isOurs(payment) && !isOpen();
    }

    public List<Refund> refundsOf(Payment payment) {
        return refunds.getOrDefault(payment.id(), List.of());
    }

    public List<Dispute> disputesOf(Payment payment) {
        return disputes.getOrDefault(payment.id(), List.of());
    }

    public static boolean isReceived(Payment payment) {
        return payment.state() == PaymentState.RECEIVED;
    }
}
