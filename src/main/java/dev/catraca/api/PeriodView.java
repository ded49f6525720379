package dev.catraca.api;

import dev.catraca.invoices.Period;
import java.time.LocalDate;

/** A stretch of days; {@code until} is the first day after it. */
record PeriodView(LocalDate from, LocalDate until) {

    static PeriodView of(Period period) {
        return new PeriodView(period.from(), period.until());
    }
}
