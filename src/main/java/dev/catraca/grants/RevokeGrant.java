package dev.catraca.grants;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.UUID;
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
        return revoke(id, scope, typed, Ids.next());
    }

    /** The same under a name by which {@link #takeBack} finds this one again. */
    Grant revoke(GrantId id, Revocation.Scope scope, @Nullable String typed, UUID revocation) {
        var checks = new Checks();
        var reason = checks.line("reason", typed, MAX_REASON);
        checks.refuseIfAny();
        var grant = lock(id);
        var by = by();
        var whole = scope == Revocation.Scope.COURSE;
        var done = whole
                ? hand.block(grant, revocation, clock.instant(), by, reason)
                : hand.revoke(id, revocation, clock.instant(), by, reason);
        if (!done) {
            throw new Refusal.Conflict("already_revoked");
        }
        history.note(grant, whole ? "course_blocked" : "revoked", reason);
        return find(id);
    }

    /** Lifts the revocation that the grant shows; what else is revoked shows then. */
    Grant unrevoke(GrantId id, @Nullable String typed) {
        var shown = lock(id).revocation();
        if (shown == null) {
            throw new Refusal.Conflict("not_revoked");
        }
        return unrevoke(id, shown.scope(), typed);
    }

    /** Lifts this and nothing else: of the grant what was revoked on it alone, of the course whoever's block. */
    Grant unrevoke(GrantId id, Revocation.Scope scope, @Nullable String typed) {
        var checks = new Checks();
        var reason = checks.optionalLine("reason", typed, MAX_REASON);
        checks.refuseIfAny();
        var grant = lock(id);
        var whole = scope == Revocation.Scope.COURSE;
        var done = whole ? hand.liftBlockFor(grant, clock.instant(), by()) : hand.unrevoke(id);
        if (!done) {
            throw new Refusal.Conflict(grant.revocation() == null ? "not_revoked" : "grant_moved_on");
        }
        noteLifted(grant, whole, reason);
        return find(id);
    }

    /** Undoes that revocation, as long as it stands, and nothing else. */
    void takeBack(GrantId id, Revocation.Scope scope, UUID revocation) {
        var grant = lock(id);
        var whole = scope == Revocation.Scope.COURSE;
        if (!(whole ? hand.liftBlock(revocation, clock.instant(), by()) : hand.unrevoke(id, revocation))) {
            throw new Refusal.Conflict("grant_moved_on");
        }
        noteLifted(grant, whole, null);
    }

    private void noteLifted(Grant grant, boolean whole, @Nullable String reason) {
        history.note(grant, whole ? "course_unblocked" : "unrevoked", reason);
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
