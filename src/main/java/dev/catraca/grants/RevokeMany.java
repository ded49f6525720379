package dev.catraca.grants;

import dev.catraca.bulk.BulkAct;
import dev.catraca.bulk.BulkRow;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Revokes many grants, or keeps their students out of the whole course. Undone, what was revoked since stays. */
@Component
class RevokeMany implements BulkAct {

    private static final String REVOCATION = "revocation";

    private final RevokeGrant revoke;

    RevokeMany(RevokeGrant revoke) {
        this.revoke = revoke;
    }

    @Override
    public String name() {
        return "grants.revocation";
    }

    @Override
    public List<String> columns() {
        return ManyGrants.COLUMNS;
    }

    @Override
    public Map<String, String> apply(BulkRow row) {
        var id = ManyGrants.grant(row);
        var revocation = Ids.next();
        revoke.revoke(id, scope(row), row.given("reason"), revocation);
        return Map.of(ManyGrants.GRANT, id.toString(), REVOCATION, revocation.toString());
    }

    @Override
    public void undo(BulkRow row) {
        var revocation = Ids.read(row.result().getOrDefault(REVOCATION, ""))
                .orElseThrow(() -> new Refusal.Conflict("grant_moved_on"));
        revoke.takeBack(ManyGrants.grant(row), scope(row), revocation);
    }

    private static Revocation.Scope scope(BulkRow row) {
        return Revocation.Scope.valueOf(row.given("scope"));
    }
}
