package dev.catraca.onboarding;

import static java.time.ZoneOffset.UTC;

import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Where;
import dev.catraca.orders.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one of this id already. */
    boolean start(DraftId id, Instant at) {
        var actor = Caller.current().actor();
        return jdbc.sql("""
                insert into onboarding.draft (organization_id, id, step, started_by, started_by_name, started_at,
                    changed_by, changed_by_name, changed_at)
                values (:organization, :id, 'CUSTOMER', :who, :name, :at, :who, :name, :at)
                on conflict do nothing
                returning id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("who", actor.id())
                .param("name", actor.name())
                .param("at", at.atOffset(UTC))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Optional<Draft> lock(DraftId id) {
        return one(id, " for update");
    }

    Optional<Draft> find(DraftId id) {
        return one(id, "");
    }

    private Optional<Draft> one(DraftId id, String locking) {
        return jdbc.sql("select * from onboarding.draft where organization_id = :organization and id = :id" + locking)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query((row, number) -> draft(row, id))
                .optional();
    }

    private Draft draft(ResultSet row, DraftId id) throws SQLException {
        var customer = row.getObject("customer_id", UUID.class);
        var order = row.getObject("order_id", UUID.class);
        return new Draft(
                id,
                DraftState.valueOf(row.getString("state")),
                DraftStep.valueOf(row.getString("step")),
                trace(row, "started"),
                trace(row, "changed"),
                answers(id),
                customer == null ? null : new CustomerId(customer),
                order == null ? null : new OrderId(order));
    }

    private List<Draft.Written> answers(DraftId id) {
        return jdbc.sql("""
                select * from onboarding.answer where organization_id = :organization and draft_id = :draft order by step
                """)
                .param("organization", Caller.tenant())
                .param("draft", id.value())
                .query((row, number) -> new Draft.Written(
                        AnswerJson.read(DraftStep.valueOf(row.getString("step")), row.getString("content")),
                        row.getInt("version"),
                        row.getObject("page", UUID.class),
                        row.getString("written_by_name"),
                        instant(row, "written_at")))
                .list();
    }

    void write(DraftId id, Answer answer, UUID page, Instant at) {
        jdbc.sql("""
                insert into onboarding.answer (organization_id, draft_id, step, content, version, page,
                    written_by_name, written_at)
                values (:organization, :draft, :step, :content::jsonb, 1, :page, :name, :at)
                on conflict (organization_id, draft_id, step) do update
                set content = excluded.content, version = answer.version + 1, page = excluded.page,
                    written_by_name = excluded.written_by_name, written_at = excluded.written_at
                """)
                .param("organization", Caller.tenant())
                .param("draft", id.value())
                .param("step", answer.step().name())
                .param("content", AnswerJson.write(answer))
                .param("page", page)
                .param("name", Caller.current().actor().name())
                .param("at", at.atOffset(UTC))
                .update();
    }

    void touch(DraftId id, DraftStep reached, Instant at) {
        var actor = Caller.current().actor();
        jdbc.sql("""
                update onboarding.draft
                set step = :step, changed_by = :who, changed_by_name = :name, changed_at = :at
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("step", reached.name())
                .param("who", actor.id())
                .param("name", actor.name())
                .param("at", at.atOffset(UTC))
                .update();
    }

    void confirm(DraftId id, CustomerId customer, @Nullable OrderId order) {
        jdbc.sql("""
                update onboarding.draft set state = 'CONFIRMED', customer_id = :customer, order_id = :order
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("customer", customer.value())
                .param("order", order == null ? null : order.value())
                .update();
    }

    void discard(DraftId id) {
        jdbc.sql("""
                update onboarding.draft set state = 'DISCARDED'
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .update();
    }

    void wipe(DraftId id) {
        jdbc.sql("delete from onboarding.answer where organization_id = :organization and draft_id = :draft")
                .param("organization", Caller.tenant())
                .param("draft", id.value())
                .update();
    }

    void deleteUntouchedSince(Instant moment) {
        jdbc.sql("""
                delete from onboarding.answer a using onboarding.draft d
                where d.organization_id = :organization and d.changed_at < :moment
                  and a.organization_id = d.organization_id and a.draft_id = d.id
                """)
                .param("organization", Caller.tenant())
                .param("moment", moment.atOffset(UTC))
                .update();
        jdbc.sql("delete from onboarding.draft where organization_id = :organization and changed_at < :moment")
                .param("organization", Caller.tenant())
                .param("moment", moment.atOffset(UTC))
                .update();
    }

    /** The open ones, last changed first; of one person, or (null) of everybody. */
    List<DraftLine> list(@Nullable UUID whose, PageRequest page) {
        var where = new Where();
        where.andIfGiven("(d.started_by = :whose or d.changed_by = :whose)", "whose", whose);
        var after = page.after();
        if (after != null) {
            where.and(
                    "(d.changed_at, d.id) < (:afterAt, :after)",
                    Map.of("afterAt", after.instant(0).atOffset(UTC), "after", after.uuid(1)));
        }
        return jdbc.sql("""
                select d.*, a.content ->> 'name' as customer_name from onboarding.draft d
                left join onboarding.answer a on a.organization_id = d.organization_id and a.draft_id = d.id
                    and a.step = 'CUSTOMER'
                where d.organization_id = :organization and d.state = 'OPEN'
                """ + where.sql() + " order by d.changed_at desc, d.id desc limit :limit")
                .param("organization", Caller.tenant())
                .params(where.parameters())
                .param("limit", page.fetch())
                .query((row, number) -> new DraftLine(
                        new DraftId(row.getObject("id", UUID.class)),
                        DraftStep.valueOf(row.getString("step")),
                        row.getString("customer_name"),
                        trace(row, "started"),
                        trace(row, "changed")))
                .list();
    }

    private static Draft.Trace trace(ResultSet row, String act) throws SQLException {
        return new Draft.Trace(
                row.getObject(act + "_by", UUID.class), row.getString(act + "_by_name"), instant(row, act + "_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
