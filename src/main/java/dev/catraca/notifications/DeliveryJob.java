package dev.catraca.notifications;

import dev.catraca.jobs.Job;
import dev.catraca.jobs.Jobs;
import dev.catraca.organizations.MachineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Empties an organization's outbox when woken. The next wake-up is filed under its minute, so that a thousand mails
 * that wait for a dead server leave one call a minute and not a thousand.
 */
@Component
class DeliveryJob implements Job {

    static final String NAME = "notifications.delivery";
    private static final long SLOT_SECONDS = Duration.ofMinutes(1).toSeconds();

    private final MessageSweep sweep;
    private final Outbox outbox;
    private final Jobs jobs;
    private final MachineClock machine;

    DeliveryJob(MessageSweep sweep, Outbox outbox, Jobs jobs, MachineClock machine) {
        this.sweep = sweep;
        this.outbox = outbox;
        this.jobs = jobs;
        this.machine = machine;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run() {
        sweep.deliverDue();
        outbox.nextWake().map(this::slot).ifPresent(at -> jobs.schedule(NAME, "at/" + at.getEpochSecond(), at));
        return Optional.empty();
    }

    /** The end of the moment's minute, or of this one: always later than now, so never the slot that is running. */
    private Instant slot(Instant wanted) {
        var now = machine.instant();
        var at = wanted.isAfter(now) ? wanted : now;
        return Instant.ofEpochSecond((at.getEpochSecond() / SLOT_SECONDS + 1) * SLOT_SECONDS);
    }
}
