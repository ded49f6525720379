package dev.catraca.grants;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.catraca.audit.Change;
import dev.catraca.courses.CourseState;
import dev.catraca.courses.Courses;
import dev.catraca.customers.Customers;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a student in by hand, and moves the end of what was given so. */
@Component
class GiveGrant {

    private static final int MAX_REASON = 500;

    private final GrantRows rows;
    private final HandRows hand;
    private final SourceRows sources;
    private final GrantHistory history;
    private final Customers customers;
    private final Courses courses;
    private final OrganizationClock clock;

    GiveGrant(
            GrantRows rows,
            HandRows hand,
            SourceRows sources,
            GrantHistory history,
            Customers customers,
            Courses courses,
            OrganizationClock clock) {
        this.rows = rows;
        this.hand = hand;
        this.sources = sources;
        this.history = history;
        this.customers = customers;
        this.courses = courses;
        this.clock = clock;
    }

    Grant give(NewGrant wanted) {
        var now = clock.instant().truncatedTo(MICROS);
        var startsAt = Objects.requireNonNullElse(wanted.startsAt(), now);
        var checks = new Checks();
        var reason = checks.line("reason", wanted.reason(), MAX_REASON);
        checks.that(wanted.endsAt() == null || wanted.endsAt().isAfter(startsAt), "ends_at", "not_after_start");
        checks.refuseIfAny();
        if (!customers.lock(wanted.student(), "student_id").isActive()) {
            throw new Refusal.Conflict("customer_archived");
        }
        if (courses.outline(wanted.course()).state() == CourseState.ARCHIVED) {
            throw new Refusal.Conflict("course_archived");
        }
        var id = new GrantId(Ids.next());
        hand.give(id, wanted, startsAt, reason, now);
        var given = find(id);
        history.note(given, "given", dates(given), reason);
        return given;
    }

    Grant changeEnd(GrantId id, @Nullable Instant endsAt, @Nullable String reason) {
        var grant = lock(id);
        if (grant.source().kind() != GrantSource.Kind.MANUAL) {
            throw new Refusal.Conflict("grant_not_manual");
        }
        if (grant.state() == GrantState.FROZEN) {
            throw new Refusal.Conflict("grant_frozen");
        }
        var checks = new Checks();
        var why = checks.optionalLine("reason", reason, MAX_REASON);
        checks.that(endsAt == null || endsAt.isAfter(grant.startsAt()), "ends_at", "not_after_start");
        checks.refuseIfAny();
        hand.changeEnd(id, endsAt);
        var changed = find(id);
        if (!Objects.equals(changed.endsAt(), grant.endsAt())) {
            var change = Map.of("ends_at", Change.of(grant.endsAt(), changed.endsAt()));
            history.note(changed, "end_changed", change, why);
        }
        return changed;
    }

    /** Ends what was given by mistake, as long as its student has not started. */
    void takeBack(GrantId id) {
        var grant = lock(id);
        if (grant.firstEnteredAt() != null) {
            throw new Refusal.Conflict("student_keeps_access");
        }
        var source = grant.source();
        if (sources.end(source.kind(), List.of(source.id()), Ending.TAKEN_BACK, null) == 0) {
            throw new Refusal.Conflict("grant_moved_on");
        }
        history.note(grant, "taken_back", null);
    }

    private static Map<String, Change> dates(Grant given) {
        var dates = new TreeMap<String, Change>();
        dates.put("starts_at", Change.of(null, given.startsAt()));
        if (given.endsAt() != null) {
            dates.put("ends_at", Change.of(null, given.endsAt()));
        }
        return dates;
    }

    private Grant lock(GrantId id) {
        hand.lock(id);
        return find(id);
    }

    private Grant find(GrantId id) {
        return rows.find(id, clock.instant()).orElseThrow(() -> new Refusal.NotFound("id"));
    }
}
