package dev.catraca.bulk;

import dev.catraca.jobs.Job;
import dev.catraca.organizations.MachineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works for a while on whatever runs are open, then lets other jobs have the thread and comes back. */
@Component
class BulkJob implements Job {

    static final String NAME = "bulk.run";
    private static final Duration TURN = Duration.ofSeconds(10);

    private final WorkOff workOff;
    private final MachineClock machine;

    BulkJob(WorkOff workOff, MachineClock machine) {
        this.workOff = workOff;
        this.machine = machine;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run() {
        var enough = machine.instant().plus(TURN);
        while (workOff.next()) {
            if (machine.instant().isAfter(enough)) {
                return Optional.of(machine.instant());
            }
        }
        return Optional.empty();
    }
}
