package dev.catraca.onboarding;

import dev.catraca.days.DayBegan;
import dev.catraca.organizations.OrganizationClock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets drafts that nobody touched for a month. */
@Component
class DraftSweep {

    private static final Duration KEPT = Duration.ofDays(30);

    private final DraftRows rows;
    private final OrganizationClock clock;

    DraftSweep(DraftRows rows, OrganizationClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void on(DayBegan event) {
        rows.deleteUntouchedSince(clock.instant().minus(KEPT));
    }
}
