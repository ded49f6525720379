package dev.catraca.web.admin;

import dev.catraca.organizations.OrganizationClock;
import dev.catraca.web.Form;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days of a form as moments of the organization: from the first one's beginning through the last one's end. */
@Component
class GrantDates {

    private final OrganizationClock clock;

    GrantDates(OrganizationClock clock) {
        this.clock = clock;
    }

    @Nullable
    Instant from(Form form, String field) {
        return beginning(form.date(field));
    }

    @Nullable
    Instant through(Form form, String field) {
        var last = form.date(field);
        return beginning(last == null ? null : last.plusDays(1));
    }

    /** The last whole day before an end, as the form shows it. */
    @Nullable
    LocalDate lastDay(@Nullable Instant end) {
        return end == null ? null : end.minusNanos(1).atZone(clock.zone()).toLocalDate();
    }

    private @Nullable Instant beginning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.zone()).toInstant();
    }
}
