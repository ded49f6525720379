package dev.catraca.once;

import dev.catraca.jobs.Job;
import dev.catraca.jobs.Jobs;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.OrganizationsChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets forms after a month: no browser goes back that far. Runs once a day, from the day an organization opens. */
@Component
@Transactional
class OnceSweep implements Job {

    private static final String NAME = "once.forms";
    private static final Duration KEPT = Duration.ofDays(30);

    private final OnceRows rows;
    private final Jobs jobs;
    private final MachineClock clock;

    OnceSweep(OnceRows rows, Jobs jobs, MachineClock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void on(OrganizationsChanged event) {
        if (event.edits().stream().anyMatch(edit -> edit.before() == null)) {
            jobs.schedule(NAME, "daily", tomorrow());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run() {
        rows.deleteOlderThan(clock.instant().minus(KEPT));
        return Optional.of(tomorrow());
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }
}
