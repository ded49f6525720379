package dev.catraca.days;

import dev.catraca.jobs.Job;
import dev.catraca.jobs.Jobs;
import dev.catraca.kernel.Ids;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Wakes an organization at each of its midnights. The next call is filed under its moment, so that however many calls
 * come, such as after a change of time zone, one remains.
 */
@Component
class DayJob implements Job {

    private static final String NAME = "days.begin";

    private final Days days;
    private final Jobs jobs;
    private final OrganizationClock clock;
    private final MachineClock machine;

    DayJob(Days days, Jobs jobs, OrganizationClock clock, MachineClock machine) {
        this.days = days;
        this.jobs = jobs;
        this.clock = clock;
        this.machine = machine;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> run() {
        days.catchUp();
        callAtMidnight();
        return Optional.empty();
    }

    /** By the machine's time, even where a clock stands: it may be let go. */
    void callAtMidnight() {
        var zone = clock.zone();
        var midnight = LocalDate.ofInstant(machine.instant(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        jobs.schedule(NAME, "at/" + midnight.getEpochSecond(), midnight);
    }

    void callNow() {
        jobs.schedule(NAME, Ids.next().toString(), machine.instant());
    }
}
