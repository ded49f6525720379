package dev.catraca.web.admin;

import dev.catraca.catalog.Product;
import dev.catraca.customers.CustomerKind;
import dev.catraca.onboarding.Draft;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What step 4 shows of a draft: who, with the language that they read; what they buy, if that still holds; and why it
 * can't be confirmed as it is, if so.
 */
public record WizardReview(
        Draft draft,
        String name,
        String email,
        CustomerKind kind,
        String language,
        @Nullable Product product,
        @Nullable OrderSum sum,
        @Nullable String planTrouble,
        @Nullable String customerTrouble,
        boolean notifies,
        boolean isNewPlan,
        boolean mayMakePlan,
        LocalDate today) {

    public boolean isConfirmable() {
        return planTrouble == null
                && customerTrouble == null
                && sum != null
                && sum.isComplete()
                && (!isNewPlan || mayMakePlan);
    }

    public boolean isPast() {
        return sum != null && sum.dueOn() != null && sum.dueOn().isBefore(today);
    }
}
