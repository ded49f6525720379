package dev.catraca.web;

import dev.catraca.customers.NewPaymentProfile;
import dev.catraca.customers.PaymentProfile;

/** Between a payment profile and the form that adds or edits one. */
public final class ProfileForm {

    private ProfileForm() {}

    public static NewPaymentProfile read(Form form) {
        return new NewPaymentProfile(
                form.required("name"), form.text("country"), form.text("tax_id"), CustomerFields.address(form));
    }

    public static int version(Form form) {
        return form.requiredNumber("version", 1, Integer.MAX_VALUE);
    }

    /** After a conflict the form stands on the profile as it is now, which the page shows beside what was typed. */
    public static Form fill(Form form, PaymentProfile profile, Screen screen) {
        var taxId = profile.taxId();
        form.fill("name", profile.name())
                .fill("country", profile.country())
                .fill("tax_id", taxId == null ? null : screen.taxId(taxId.value()))
                .fill("version", profile.version());
        CustomerFields.inputs(profile.address()).forEach(form::fill);
        if (form.refusal() != null) {
            form.overrule("version", String.valueOf(profile.version()));
        }
        return form;
    }
}
