package dev.catraca.api.http;

import dev.catraca.jobs.Job;
import dev.catraca.jobs.Jobs;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.OrganizationsChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sweeps an organization's old answers once a day, from the day that it was opened. */
@Component
class IdempotencyJob implements Job {

    private static final String NAME = "api.idempotency";

    private final IdempotencySweep sweep;
    private final Jobs jobs;
    private final MachineClock clock;

    IdempotencyJob(IdempotencySweep sweep, Jobs jobs, MachineClock clock) {
        this.sweep = sweep;
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
        sweep.run();
        return Optional.of(tomorrow());
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }
}
