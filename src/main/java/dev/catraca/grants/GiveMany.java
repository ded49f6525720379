package dev.catraca.grants;

import dev.catraca.bulk.BulkAct;
import dev.catraca.bulk.BulkRow;
import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets many students into a course. Undone, what was given ends for who has not started; what they had besides stays. */
@Component
class GiveMany implements BulkAct {

    private final GiveGrant give;

    GiveMany(GiveGrant give) {
        this.give = give;
    }

    @Override
    public String name() {
        return "grants.giving";
    }

    @Override
    public List<String> columns() {
        return ManyGrants.COLUMNS;
    }

    @Override
    public Map<String, String> apply(BulkRow row) {
        var given = give.give(new NewGrant(
                new CustomerId(UUID.fromString(row.given("student"))),
                new CourseId(UUID.fromString(row.given("course_id"))),
                row.given("reason"),
                ManyGrants.moment(row.given("starts_at")),
                ManyGrants.moment(row.given("ends_at"))));
        return Map.of(ManyGrants.GRANT, given.id().toString());
    }

    @Override
    public void undo(BulkRow row) {
        give.takeBack(new GrantId(UUID.fromString(row.result().get(ManyGrants.GRANT))));
    }
}
