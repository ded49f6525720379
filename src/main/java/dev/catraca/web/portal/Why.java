package dev.catraca.web.portal;

import dev.catraca.access.Told;
import dev.catraca.access.Told.Step;
import dev.catraca.invoices.InvoiceId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a student can't enter, in their words, and where each of the invoices is paid that they may pay themselves. */
public record Why(Told told, Map<InvoiceId, String> payable) {

    public @Nullable String payUrl(Step step) {
        return step.invoice() == null ? null : payable.get(step.invoice());
    }
}
