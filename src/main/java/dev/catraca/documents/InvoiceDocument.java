package dev.catraca.documents;

import dev.catraca.kernel.Money;
import dev.catraca.kernel.Show;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything an invoice on paper says. A draft has no number and no issue date. */
public record InvoiceDocument(
        Show show,
        Issuer issuer,
        Payer payer,
        @Nullable String number,
        Status status,
        @Nullable LocalDate issuedOn,
        LocalDate dueOn,
        List<Line> lines,
        Money total,
        Money paid,
        Money refunded,
        Money due,
        @Nullable BrCode pix,
        @Nullable String paymentUrl,
        @Nullable String bankInstructions) {

    /** What the mark across the page says. */
    public enum Status {
        DRAFT,
        OPEN,
        OVERDUE,
        PAID,
        VOIDED;

        /** Whether paying it is still asked for. */
        public boolean isPayable() {
            return this == OPEN || this == OVERDUE;
        }
    }

    /** Who sends it. */
    public record Issuer(
            Brand brand,
            String name,
            @Nullable String taxId,
            @Nullable String city) {}

    /** Who owes it. The address is as printed on an envelope, line by line. */
    public record Payer(
            String name, @Nullable String taxId, @Nullable String email, List<String> address) {}

    /** One line of it; the total is after the discount. */
    public record Line(String description, long quantity, Money unitPrice, Money discount, Money total) {}
}
