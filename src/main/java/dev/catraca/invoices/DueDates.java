package dev.catraca.invoices;

import dev.catraca.kernel.Refusal;
import java.time.LocalDate;

/** Due dates that make sense: a year typed with a digit too many does not. */
final class DueDates {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private DueDates() {}

    static void check(String field, LocalDate dueOn) {
        if (!sensible(dueOn)) {
            throw new Refusal.Invalid(field, "date_out_of_range");
        }
    }

    static boolean sensible(LocalDate dueOn) {
        return !dueOn.isBefore(FIRST) && !dueOn.isAfter(LAST);
    }
}
