package dev.catraca.payments;

import dev.catraca.invoices.Invoice;
import java.util.List;

/** Money came in, for a whole invoice or a part of one. */
public record PaymentsRecorded(List<Recorded> payments) {

    /** The invoice is as the payment left it. */
    public record Recorded(Payment payment, Invoice invoice) {}
}
