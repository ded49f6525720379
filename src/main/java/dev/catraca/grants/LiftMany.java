package dev.catraca.grants;

import dev.catraca.bulk.BulkAct;
import dev.catraca.bulk.BulkRow;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lifts what keeps many grants revoked. Undone, each is revoked as it was, for the reason that it had. */
@Component
class LiftMany implements BulkAct {

    private final GrantRows rows;
    private final OrganizationClock clock;
    private final RevokeGrant revoke;

    LiftMany(GrantRows rows, OrganizationClock clock, RevokeGrant revoke) {
        this.rows = rows;
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
        var before = rows.find(id, clock.instant()).map(Grant::revocation).orElse(null);
        revoke.unrevoke(id, row.given("reason"));
        var was = Objects.requireNonNull(before);
        return Map.of(
                ManyGrants.GRANT,
                id.toString(),
                "scope",
                was.scope().name(),
                "was",
                Objects.requireNonNullElse(was.reason(), "-"));
    }

    @Override
    public void undo(BulkRow row) {
        var scope = Revocation.Scope.valueOf(row.result().getOrDefault("scope", ""));
        revoke.revoke(ManyGrants.grant(row), scope, row.result().get("was"));
    }
}
