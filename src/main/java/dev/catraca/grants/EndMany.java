package dev.catraca.grants;

import dev.catraca.bulk.BulkAct;
import dev.catraca.bulk.BulkRow;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the end of many grants given by hand; no end is one, too. Undone, each ends when it did before, unless somebody moved it since. */
@Component
class EndMany implements BulkAct {

    private static final String WAS = "was";
    private static final String IS = "is";

    private final GrantRows rows;
    private final HandRows hand;
    private final OrganizationClock clock;
    private final GiveGrant give;

    EndMany(GrantRows rows, HandRows hand, OrganizationClock clock, GiveGrant give) {
        this.rows = rows;
        this.hand = hand;
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
        var before = lock(id).endsAt();
        var after = give.changeEnd(id, ManyGrants.moment(row.given("ends_at")), row.given("reason"));
        return Map.of(ManyGrants.GRANT, id.toString(), WAS, text(before), IS, text(after.endsAt()));
    }

    @Override
    public void undo(BulkRow row) {
        var id = ManyGrants.grant(row);
        if (!text(lock(id).endsAt()).equals(row.result().get(IS))) {
            throw new Refusal.Conflict("grant_moved_on");
        }
        give.changeEnd(id, ManyGrants.moment(row.result().getOrDefault(WAS, "")), null);
    }

    private Grant lock(GrantId id) {
        hand.lock(id);
        return rows.find(id, clock.instant()).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    private static String text(@Nullable Instant end) {
        return end == null ? "" : end.toString();
    }
}
