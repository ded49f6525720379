package dev.catraca.grants;

import dev.catraca.bulk.BulkAct;
import dev.catraca.bulk.BulkRow;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Revokes many grants, or keeps their students out of the whole course. */
@Component
class RevokeMany implements BulkAct {

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
        var revoked = revoke.revoke(ManyGrants.grant(row), scope(row), row.given("reason"));
        return Map.of(ManyGrants.GRANT, revoked.id().toString());
    }

    @Override
    public void undo(BulkRow row) {
        revoke.takeBack(ManyGrants.grant(row), scope(row));
    }

    private static Revocation.Scope scope(BulkRow row) {
        return Revocation.Scope.valueOf(row.given("scope"));
    }
}
