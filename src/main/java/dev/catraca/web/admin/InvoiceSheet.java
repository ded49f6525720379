package dev.catraca.web.admin;

import dev.catraca.audit.AuditEntry;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductId;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.files.FileId;
import dev.catraca.files.StoredFile;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.kernel.Page;
import dev.catraca.orders.Order;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentState;
import dev.catraca.payments.Receipt;
import dev.catraca.seats.Seat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invoice with all that its page shows. */
public record InvoiceSheet(
        Invoice invoice,
        Customer customer,
        @Nullable Order order,
        Page<Seat> seats,
        Map<CustomerId, Customer> students,
        Map<ProductId, Product> products,
        List<FreeSeats> free,
        CustomerChoice student,
        List<Payment> payments,
        List<Receipt> receipts,
        Map<FileId, StoredFile> files,
        @Nullable PayLink link,
        List<AuditEntry> history,
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

    public boolean hasFreeSeats() {
        return !free.isEmpty();
    }

    public static boolean isAssigned(Seat seat) {
        return seat.isAssigned();
    }

    public static boolean isReceived(Payment payment) {
        return payment.state() == PaymentState.RECEIVED;
    }
}
