package dev.catraca.days;

import dev.catraca.organizations.ClocksReleased;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.OrganizationsChanged;
import dev.catraca.organizations.OrganizationsChanged.OrganizationEdit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An organization's first day is the one on which it is opened; another place or a freed clock may bring the next. */
@Component
class WakeUpPolicy {

    private final DayRows rows;
    private final DayJob job;
    private final OrganizationClock clock;

    WakeUpPolicy(DayRows rows, DayJob job, OrganizationClock clock) {
        this.rows = rows;
        this.job = job;
        this.clock = clock;
    }

    @EventListener
    void on(OrganizationsChanged event) {
        event.edits().forEach(this::heed);
    }

    @EventListener
    void on(ClocksReleased event) {
        job.callNow();
    }

    private void heed(OrganizationEdit edit) {
        var before = edit.before();
        if (before == null) {
            rows.open(clock.today());
            job.callAtMidnight();
        } else if (!before.timeZone().equals(edit.after().timeZone())) {
            job.callNow();
        }
    }
}
