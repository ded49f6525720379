package dev.catraca.organizations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What time it is for the current organization. The only clock that business asks; a sandbox has its own. */
@Component
@Transactional(readOnly = true)
public class OrganizationClock {

    private final OrganizationRows rows;
    private final MachineClock machine;

    OrganizationClock(OrganizationRows rows, MachineClock machine) {
        this.rows = rows;
        this.machine = machine;
    }

    public Instant instant() {
        return rows.standingClock().orElseGet(machine::instant);
    }

    /** For who read along with other rows when the organization's clock stands: that moment, or else the machine's. */
    public Instant instantGiven(@Nullable Instant standing) {
        return standing == null ? machine.instant() : standing;
    }

    /** The business date: today in the organization's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), zone());
    }

    public ZoneId zone() {
        return rows.zone();
    }
}
