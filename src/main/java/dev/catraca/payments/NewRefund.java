package dev.catraca.payments;

import dev.catraca.invoices.LineId;
import dev.catraca.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that somebody gave back. Without an amount it is what the named lines cost or, when none is named, everything
 * that is left.
 */
public record NewRefund(
        @Nullable Money amount,
        List<LineId> lines,
        @Nullable String reason,
        RefundTo to) {}
