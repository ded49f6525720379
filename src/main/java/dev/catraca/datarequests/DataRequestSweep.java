package dev.catraca.datarequests;

import dev.catraca.jobs.Job;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Woken when a reminder is due or a request ends. */
@Component
class DataRequestSweep implements Job {

    static final String NAME = "datarequests.sweep";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run() {
        return Optional.empty();
    }
}
