package dev.catraca.onboarding;

import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Step 4: how the plan is billed to this customer. What is null is as the plan and the day say. */
public record Deal(
        @Nullable Integer quantity,
        @Nullable CustomerId student,
        @Nullable Recurrence recurrence,
        @Nullable LocalDate firstDueOn,
        @Nullable Money discount,
        @Nullable Integer discountCycles,
        @Nullable Integer trialDays,
        boolean notifyCustomer)
        implements Answer {

    public static final Deal USUAL = new Deal(null, null, null, null, null, null, null, true);

    @Override
    public DraftStep step() {
        return DraftStep.CONFIRMATION;
    }

    @Override
    public boolean isBlank() {
        return false;
    }
}
