package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.invoices.LineId;
import dev.catraca.kernel.Money;
import dev.catraca.payments.NewRefund;
import dev.catraca.payments.RefundTo;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money given back, as sent: without an amount, what the items cost or everything that is left. */
record RefundBody(
        @Nullable Money amount,
        @Default("[]") @Size(max = 100) List<LineId> items,
        @Size(max = 500) String reason,
        @Default("method") RefundTo to) {

    NewRefund wanted() {
        return new NewRefund(amount, items, reason, to);
    }
}
