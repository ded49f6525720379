package dev.catraca.grants;

import dev.catraca.bulk.BulkAct;
import dev.catraca.bulk.BulkRow;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lifts the revocation that each of many grants shows. Undone, that one stands again, for the reason that it had. */
@Component
class LiftMany implements BulkAct {

    /** Of a row: the revocation that was shown when the run began. */
    private static final String SCOPE = "scope";

    private final GrantRows rows;
    private final HandRows hand;
    private final OrganizationClock clock;
    private final RevokeGrant revoke;

    LiftMany(GrantRows rows, HandRows hand, OrganizationClock clock, RevokeGrant revoke) {
        this.rows = rows;
        this.hand = hand;
        this.clock = clock;
        this.revoke = revoke;
    }

    @Override
    public String name() {
        return "grants.lifting";
    }

    @Override
    public List<String> columns() {
        return ManyGrants.COLUMNS;
    }

    @Override
    public Map<String, String> apply(BulkRow row) {
        var id = ManyGrants.grant(row);
        hand.lock(id);
        var was = rows.find(id, clock.instant())
                .map(Grant::revocation)
                .orElseThrow(() -> new Refusal.Conflict("not_revoked"));
        if (!row.given(SCOPE).isEmpty() && !row.given(SCOPE).equals(was.scope().name())) {
            throw new Refusal.Conflict("grant_moved_on");
        }
        revoke.unrevoke(id, was.scope(), row.given("reason"));
        return Map.of(
                ManyGrants.GRANT,
                id.toString(),
                SCOPE,
                was.scope().name(),
                "was",
                Objects.requireNonNullElse(was.reason(), "-"));
    }

    @Override
    public void undo(BulkRow row) {
        var scope = Revocation.Scope.valueOf(row.result().getOrDefault(SCOPE, ""));
        revoke.revoke(ManyGrants.grant(row), scope, row.result().get("was"));
    }
}
