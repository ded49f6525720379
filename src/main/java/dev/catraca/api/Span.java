package dev.catraca.api;

import dev.catraca.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;

/** A length of time as ISO 8601 writes it: calendar days and longer, then hours and shorter: {@code P1M}, {@code P1DT2H}. */
record Span(Period days, Duration hours) {

    static Span read(String field, String text) {
        try {
            var time = text.indexOf('T');
            var date = time < 0 ? text : text.substring(0, time);
            return new Span(
                    date.equals("P") ? Period.ZERO : Period.parse(date),
                    time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time)));
        } catch (DateTimeException | ArithmeticException malformed) {
            throw new Refusal.Invalid(field, "not_a_span");
        }
    }

    /** Months and days by the calendar of that place, so that a month from 31 January is the end of February. */
    Instant after(ZonedDateTime moment) {
        try {
            return moment.plus(days).plus(hours).toInstant();
        } catch (DateTimeException | ArithmeticException endless) {
            throw new Refusal.Invalid("advance", "too_far");
        }
    }
}
