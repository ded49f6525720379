package dev.catraca.datarequests;

import dev.catraca.jobs.Job;
import dev.catraca.organizations.MachineClock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Woken when a reminder is due or a request ends. Each request is a transaction of its own. */
@Component
class DataRequestSweep implements Job {

    static final String NAME = "datarequests.sweep";
    private static final int BATCH = 200;

    private final DueRequest due;
    private final MachineClock clock;

    DataRequestSweep(DueRequest due, MachineClock clock) {
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run() {
        var requests = due.all(BATCH);
        requests.forEach(due::take);
        return requests.size() < BATCH ? Optional.empty() : Optional.of(clock.instant());
    }
}
