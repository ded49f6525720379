package dev.catraca.organizations;

import dev.catraca.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The time machine of a sandbox organization: moves forward only, and stands still between moves. */
@Component
@Transactional
public class SandboxClock {

    private static final Instant END_OF_TIME = Instant.parse("2200-01-01T00:00:00Z");

    private final OrganizationRows rows;
    private final OrganizationClock clock;
    private final MachineClock machine;
    private final ApplicationEventPublisher events;

    SandboxClock(
            OrganizationRows rows, OrganizationClock clock, MachineClock machine, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.machine = machine;
        this.events = events;
    }

    /**
     * The bare clock; {@code Days.moveTo} also does what falls due. Throws {@link Refusal.Conflict} for an organization
     * that lives in real time, and for a move back.
     */
    public void moveTo(Instant moment) {
        check(moment);
        rows.standClockAt(moment);
    }

    /** Throws what {@link #moveTo} would throw; meanwhile nobody else moves. */
    public void check(Instant moment) {
        if (!rows.lockSandbox()) {
            throw new Refusal.Conflict("not_a_sandbox");
        }
        if (moment.isBefore(clock.instant())) {
            throw new Refusal.Conflict("clock_backwards");
        }
        if (moment.isAfter(END_OF_TIME)) {
            throw new Refusal.Invalid("to", "too_far");
        }
    }

    /**
     * Lets a clock that stands in the past, or now, go on with the machine's. Throws {@link Refusal.Conflict} where time
     * would run backwards, and where no clock stands.
     */
    public void release() {
        if (!rows.lockSandbox()) {
            throw new Refusal.Conflict("not_a_sandbox");
        }
        if (!rows.releaseClock(machine.instant())) {
            throw new Refusal.Conflict("clock_backwards");
        }
        events.publishEvent(new ClocksReleased(List.of(machine.instant())));
    }
}
