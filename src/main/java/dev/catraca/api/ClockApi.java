package dev.catraca.api;

import dev.catraca.days.Days;
import dev.catraca.identity.Needs;
import dev.catraca.identity.Permission;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organization's time. A sandbox may move its own forward. */
@RestController
@RequestMapping("/api/v1/clock")
class ClockApi {

    private final OrganizationClock clock;
    private final Days days;

    ClockApi(OrganizationClock clock, Days days) {
        this.clock = clock;
        this.days = days;
    }

    @GetMapping
    @Needs(Permission.ORGANIZATION_READ)
    ClockView show() {
        return new ClockView(clock.instant());
    }

    @PostMapping
    @Needs(Permission.CLOCK_WRITE)
    ClockMovedView move(@RequestBody ClockBody body) {
        return ClockMovedView.of(days.moveTo(body.from(clock.instant().atZone(clock.zone()))));
    }

    record ClockView(Instant now) {}

    /** What fell due on the way, and was done. */
    record ClockMovedView(Instant now, int invoicesIssued, int charges, int messages, int grantsChanged) {

        static ClockMovedView of(Days.Moved moved) {
            var tally = moved.tally();
            return new ClockMovedView(
                    moved.now(), tally.invoicesIssued(), tally.charges(), tally.messages(), tally.grantsChanged());
        }
    }

    /** Either how far, or until when. */
    record ClockBody(@Nullable String advance, @Nullable Instant to) {

        ClockBody {
            if ((advance == null) == (to == null)) {
                throw new Refusal.Invalid(to == null ? "advance" : "to", "advance_or_to");
            }
        }

        Instant from(ZonedDateTime now) {
            return advance == null
                    ? Objects.requireNonNull(to)
                    : Span.read("advance", advance).after(now);
        }
    }
}
