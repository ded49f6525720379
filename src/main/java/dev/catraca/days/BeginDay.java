package dev.catraca.days;

import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.SandboxClock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One day, one transaction. */
@Component
@Transactional
class BeginDay {

    private final DayRows rows;
    private final OrganizationClock clock;
    private final SandboxClock sandbox;
    private final ApplicationEventPublisher events;

    BeginDay(DayRows rows, OrganizationClock clock, SandboxClock sandbox, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.sandbox = sandbox;
        this.events = events;
    }

    /** Begins the day after the last one if that is over; false if the organization is up to date. */
    boolean next(Tally tally) {
        var day = lockLast().plusDays(1);
        if (day.isAfter(clock.today())) {
            return false;
        }
        begin(day, tally);
        return true;
    }

    /** The same on the way to a moment: the sandbox's clock moves to the day's midnight first, if it stands before it. */
    boolean nextUntil(Instant to, Tally tally) {
        var day = lockLast().plusDays(1);
        var midnight = day.atStartOfDay(clock.zone()).toInstant();
        if (midnight.isAfter(to)) {
            return false;
        }
        if (midnight.isAfter(clock.instant())) {
            sandbox.moveTo(midnight);
        }
        begin(day, tally);
        return true;
    }

    /** The rest of the way. Somebody else may have moved the clock farther meanwhile. */
    Instant arrive(Instant from, Instant to, Tally tally) {
        lockLast();
        if (to.isAfter(clock.instant())) {
            sandbox.moveTo(to);
        }
        events.publishEvent(new TimePassed(from, to, tally));
        return clock.instant();
    }

    private LocalDate lockLast() {
        rows.open(clock.today().minusDays(1));
        return rows.lock();
    }

    private void begin(LocalDate day, Tally tally) {
        rows.begin(day);
        events.publishEvent(new DayBegan(day, tally));
    }
}
