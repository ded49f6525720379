package dev.catraca.days;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.SandboxClock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The days of the current organization. Each is a transaction of its own, unless its caller has one open. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
public class Days {

    private static final int MOST_YEARS = 10;

    private final BeginDay beginDay;
    private final SandboxClock sandbox;
    private final OrganizationClock clock;
    private final List<Queue> queues;

    Days(BeginDay beginDay, SandboxClock sandbox, OrganizationClock clock, List<Queue> queues) {
        this.beginDay = beginDay;
        this.sandbox = sandbox;
        this.clock = clock;
        this.queues = queues;
    }

    /** Where the clock is now, and what was done on the way. */
    public record Moved(Instant now, Tally tally) {}

    /** Begins every day, up to today, that has not begun yet. */
    public Tally catchUp() {
        var tally = new Tally();
        return tally.keep(() -> {
            while (beginDay.next(tally)) {
                // All of it is done by the listeners.
            }
            return tally;
        });
    }

    /**
     * Moves a sandbox's clock, and lets each day on the way begin. Throws {@link Refusal.Conflict} {@code not_a_sandbox}
     * or {@code clock_backwards}, {@link Refusal.Invalid} {@code too_far} or, beyond ten years at once,
     * {@code too_far_at_once}. A day that fails stops the clock there; moving on tries it again.
     */
    public Moved moveTo(Instant to) {
        sandbox.check(to);
        var from = clock.instant();
        if (to.atOffset(UTC).minusYears(MOST_YEARS).toInstant().isAfter(from)) {
            throw new Refusal.Invalid("to", "too_far_at_once", String.valueOf(MOST_YEARS));
        }
        var tally = new Tally();
        return tally.keep(() -> {
            walk(to, tally);
            var now = beginDay.arrive(from, to, tally);
            drain();
            return new Moved(now, tally);
        });
    }

    private void walk(Instant to, Tally tally) {
        var written = tally.messages();
        while (beginDay.nextUntil(to, tally)) {
            if (tally.messages() > written) {
                drain();
            }
            written = tally.messages();
        }
    }

    /** What waits for a commit that is not ours is left to the worker. */
    private void drain() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            queues.forEach(Queue::drain);
        }
    }
}
