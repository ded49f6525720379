package dev.catraca.grants;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.catraca.audit.Change;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stops a grant's time, and lets it run again. The end moves by exactly the time that stood still: at once when its
 * length is known, else when it is over.
 */
@Component
class FreezeGrant {

    private static final int MOST_DAYS = 3650;
    private static final int MAX_REASON = 500;

    private final GrantRows rows;
    private final HandRows hand;
    private final GrantHistory history;
    private final OrganizationClock clock;

    FreezeGrant(GrantRows rows, HandRows hand, GrantHistory history, OrganizationClock clock) {
        this.rows = rows;
        this.hand = hand;
        this.history = history;
        this.clock = clock;
    }

    Grant freeze(GrantId id, @Nullable Integer days, @Nullable String typed) {
        var checks = new Checks();
        var reason = checks.optionalLine("reason", typed, MAX_REASON);
        checks.that(days == null || (days >= 1 && days <= MOST_DAYS), "days", "out_of_range", 1, MOST_DAYS);
        checks.refuseIfAny();
        var now = now();
        var grant = lock(id);
        if (grant.isFrozen()) {
            throw new Refusal.Conflict("already_frozen");
        }
        if (grant.state() != GrantState.ACTIVE) {
            throw new Refusal.Conflict("grant_not_active");
        }
        var until =
                days == null ? null : now.atZone(clock.zone()).plusDays(days).toInstant();
        var moved = until == null ? grant.endsAt() : plus(grant.endsAt(), Duration.between(now, until));
        hand.freeze(id, now, until, moved);
        history.note(grant, "frozen", changes(grant, until, moved), reason);
        return find(id);
    }

    Grant unfreeze(GrantId id, @Nullable String typed) {
        var checks = new Checks();
        var reason = checks.optionalLine("reason", typed, MAX_REASON);
        checks.refuseIfAny();
        var now = now();
        var grant = lock(id);
        var since = grant.frozenAt();
        if (since == null) {
            throw new Refusal.Conflict("not_frozen");
        }
        var until = grant.frozenUntil();
        var moved = plus(grant.endsAt(), until == null ? Duration.between(since, now) : Duration.between(until, now));
        hand.freeze(id, null, null, moved);
        history.note(grant, "unfrozen", changes(grant, null, moved), reason);
        return find(id);
    }

    private static @Nullable Instant plus(@Nullable Instant end, Duration time) {
        return end == null ? null : end.plus(time);
    }

    private static Map<String, Change> changes(Grant before, @Nullable Instant until, @Nullable Instant end) {
        return Change.between(facts(before.frozenUntil(), before.endsAt()), facts(until, end));
    }

    private static Map<String, @Nullable Object> facts(@Nullable Instant until, @Nullable Instant end) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("frozen_until", until);
        facts.put("ends_at", end);
        return facts;
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }

    private Grant lock(GrantId id) {
        hand.lock(id);
        return find(id);
    }

    private Grant find(GrantId id) {
        return rows.find(id, clock.instant()).orElseThrow(() -> new Refusal.NotFound("id"));
    }
}
