package dev.catraca.onboarding;

import dev.catraca.customers.Address;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.NewPaymentProfile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Step 2: whether the customer is asked for the rest by e-mail, whether staff type it now, and who pays when it is
 * somebody else. What was typed stays when the choice changes, but only counts while it is chosen.
 */
public record Details(
        boolean request,
        boolean fill,
        @Nullable CustomerKind kind,
        @Nullable String taxId,
        @Nullable LocalDate birthDate,
        @Nullable String country,
        @Nullable String language,
        @Nullable Address address,
        boolean otherPayer,
        @Nullable NewPaymentProfile payer)
        implements Answer {

    /** What holds until somebody decides: the customer is asked. */
    public static final Details ASK = new Details(true, false, null, null, null, null, null, null, false, null);

    @Override
    public DraftStep step() {
        return DraftStep.DETAILS;
    }

    @Override
    public boolean isBlank() {
        return false;
    }
}
