package dev.catraca.grants;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shuts a door for good, and lifts that: the one thing about a grant that no event ever touches. */
@Component
class RevokeGrant {

    private static final int MAX_REASON = 500;

    private final GrantRows rows;
    private final HandRows hand;
    private final GrantHistory history;
    private final OrganizationClock clock;

    RevokeGrant(GrantRows rows, HandRows hand, GrantHistory history, OrganizationClock clock) {
        this.rows = rows;
        this.hand = hand;
        this.history = history;
        this.clock = clock;
    }

    Grant revoke(GrantId id, Revocation.Scope scope, @Nullable String typed) {
        var checks = new Checks();
        var reason = checks.line("reason", typed, MAX_REASON);
        checks.refuseIfAny();
        var grant = lock(id);
        var by = by();
        var whole = scope == Revocation.Scope.COURSE;
        var done =
                whole ? hand.block(grant, clock.instant(), by, reason) : hand.revoke(id, clock.instant(), by, reason);
        if (!done) {
            throw new Refusal.Conflict("already_revoked");
        }
        history.note(grant, whole ? "course_blocked" : "revoked", reason);
        return find(id);
    }

    /**
     * Takes back what was done on this grant. One that only a block made on another grant keeps shut lifts that block:
     * else nobody who stands before this door could open it.
     */
    Grant unrevoke(GrantId id, @Nullable String typed) {
        var checks = new Checks();
        var reason = checks.optionalLine("reason", typed, MAX_REASON);
        checks.refuseIfAny();
        var grant = lock(id);
        var now = clock.instant();
        var opened = hand.unrevoke(id);
        var unblocked = hand.liftBlockOf(grant, now, by()) || (!opened && hand.liftBlockFor(grant, now, by()));
        if (opened) {
            history.note(grant, "unrevoked", reason);
        }
        if (unblocked) {
            history.note(grant, "course_unblocked", reason);
        }
        if (!opened && !unblocked) {
            throw new Refusal.Conflict("not_revoked");
        }
        return find(id);
    }

    /** Undoes one revocation and nothing else. */
    void takeBack(GrantId id, Revocation.Scope scope) {
        var grant = lock(id);
        var whole = scope == Revocation.Scope.COURSE;
        if (!(whole ? hand.liftBlockOf(grant, clock.instant(), by()) : hand.unrevoke(id))) {
            throw new Refusal.Conflict("not_revoked");
        }
        history.note(grant, whole ? "course_unblocked" : "unrevoked", null);
    }

    private static String by() {
        return Caller.current().actor().name();
    }

    private Grant lock(GrantId id) {
        hand.lock(id);
        return find(id);
    }

    private Grant find(GrantId id) {
        return rows.find(id, clock.instant()).orElseThrow(() -> new Refusal.NotFound("id"));
    }
}
