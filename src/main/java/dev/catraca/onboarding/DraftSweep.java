package dev.catraca.onboarding;

import dev.catraca.jobs.Job;
import dev.catraca.jobs.Jobs;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.OrganizationClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets drafts that nobody touched for a month. Runs once a day, from an organization's first draft on. */
@Component
@Transactional
class DraftSweep implements Job {

    private static final String NAME = "onboarding.drafts";
    private static final Duration KEPT = Duration.ofDays(30);

    private final DraftRows rows;
    private final Jobs jobs;
    private final OrganizationClock clock;
    private final MachineClock machine;

    DraftSweep(DraftRows rows, Jobs jobs, OrganizationClock clock, MachineClock machine) {
        this.rows = rows;
        this.jobs = jobs;
        this.clock = clock;
        this.machine = machine;
    }

    /** Does nothing where it is planned already. */
    void plan() {
        jobs.schedule(NAME, "daily", tomorrow());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run() {
        rows.deleteUntouchedSince(clock.instant().minus(KEPT));
        return Optional.of(tomorrow());
    }

    private Instant tomorrow() {
        return machine.instant().plus(Duration.ofDays(1));
    }
}
