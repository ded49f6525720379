package dev.catraca.grants;

import dev.catraca.bulk.BulkAct;
import dev.catraca.bulk.BulkRow;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Moves the end of many grants given by hand; no end is one, too. Undone, each ends when it did before. */
@Component
class EndMany implements BulkAct {

    private final GrantRows rows;
    private final OrganizationClock clock;
    private final GiveGrant give;

    EndMany(GrantRows rows, OrganizationClock clock, GiveGrant give) {
        this.rows = rows;
        this.clock = clock;
        this.give = give;
    }

    @Override
    public String name() {
        return "grants.end";
    }

    @Override
    public List<String> columns() {
        return ManyGrants.COLUMNS;
    }

    @Override
    public Map<String, String> apply(BulkRow row) {
        var id = ManyGrants.grant(row);
        var before = rows.find(id, clock.instant()).map(Grant::endsAt).orElse(null);
        give.changeEnd(id, ManyGrants.moment(row.given("ends_at")), row.given("reason"));
        return Map.of(ManyGrants.GRANT, id.toString(), "was", before == null ? "" : before.toString());
    }

    @Override
    public void undo(BulkRow row) {
        give.changeEnd(ManyGrants.grant(row), ManyGrants.moment(row.result().getOrDefault("was", "")), null);
    }
}
