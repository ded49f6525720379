package dev.catraca.api;

import dev.catraca.api.http.Problem;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Money;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one row: the payment, or the refusal in the words of a problem. Rows count from 0. */
record PaymentRowView(
        int row,
        @Nullable PaymentId paymentId,
        @Nullable InvoiceId invoiceId,
        @Nullable Money applied,
        @Nullable Money credited,
        @Nullable String code,
        @Nullable String message,
        List<Problem.BadField> errors) {

    static PaymentRowView of(int row, Payment payment) {
        return new PaymentRowView(
                row, payment.id(), payment.invoice(), payment.applied(), payment.credited(), null, null, List.of());
    }

    static PaymentRowView of(int row, Problem problem) {
        var errors = problem.errors();
        return new PaymentRowView(
                row, null, null, null, null, problem.code(), problem.detail(), errors == null ? List.of() : errors);
    }
}
