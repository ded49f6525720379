package dev.catraca.invoices;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.PaymentProfileId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice as asked for. {@code notifyCustomer} mails it to the customer when it is issued. */
public record NewInvoice(
        CustomerId customer,
        @Nullable PaymentProfileId paymentProfile,
        LocalDate dueOn,
        List<NewLine> lines,
        @Nullable UUID orderId,
        @Nullable Period period,
        boolean notifyCustomer) {

    /** One that no order stands behind. */
    public static NewInvoice of(CustomerId customer, LocalDate dueOn, List<NewLine> lines) {
        return new NewInvoice(customer, null, dueOn, lines, null, null, true);
    }
}
