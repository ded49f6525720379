package dev.catraca.web.admin;

import dev.catraca.web.Form;
import java.util.Arrays;
import java.util.Locale;

/** Where a step's form leads: on, a step back, out for today, or to an early end with the customer alone. */
enum WizardExit {
    NEXT,
    BACK,
    LEAVE,
    ONLY;

    /** Enter, and whatever is unknown, goes on. */
    static WizardExit of(Form form) {
        var typed = form.value("go").toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(exit -> exit.name().equals(typed))
                .findFirst()
                .orElse(NEXT);
    }

    /** Nothing needs to be right yet. */
    boolean isLenient() {
        return this == BACK || this == LEAVE;
    }
}
