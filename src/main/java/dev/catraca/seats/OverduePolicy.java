package dev.catraca.seats;

import dev.catraca.days.DayBegan;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.OrganizationsChanged;
import dev.catraca.organizations.OrganizationsChanged.OrganizationEdit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Doors shut at midnight only, so that a slip in the settings or in a due date can be mended; they open at once. */
@Component
class OverduePolicy {

    private final Overdue overdue;
    private final OrganizationClock clock;

    OverduePolicy(Overdue overdue, OrganizationClock clock) {
        this.overdue = overdue;
        this.clock = clock;
    }

    @EventListener
    void on(DayBegan event) {
        event.tally().addGrantsChanged(overdue.restore(event.day()) + overdue.suspend(event.day()));
    }

    @EventListener
    void on(OrganizationsChanged event) {
        if (event.edits().stream().anyMatch(OverduePolicy::waitsLonger)) {
            overdue.restore(clock.today());
        }
    }

    private static boolean waitsLonger(OrganizationEdit edit) {
        var before = edit.before();
        return before != null
                && edit.after().policies().overdueSuspendDays()
                        > before.policies().overdueSuspendDays();
    }
}
