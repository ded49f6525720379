package dev.catraca.datarequests;

import static java.time.ZoneOffset.UTC;

import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class DataRequestRows {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String DUE = """
            organization_id = :organization and state in ('SENT', 'OPENED')
                and (expires_at <= :now or first_reminder_at <= :now and reminders = 0
                    or second_reminder_at <= :now and reminders < 2)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DataRequestRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A request with what was typed so far, and what the record said when its reader first saw it. */
    record Stored(
            DataRequest request,
            Map<String, String> draft,
            @Nullable Map<String, String> seen) {}

    void insert(Stored stored, DataRequestSettings settings) {
        var request = stored.request();
        jdbc.sql("""
                insert into datarequests.request (organization_id, id, customer_id, email_normal, state, sent_at,
                    expires_at, first_reminder_at, second_reminder_at, draft, seen)
                values (:organization, :id, :customer, :email, :state, :sentAt, :expiresAt, :first, :second,
                    cast(:draft as jsonb), cast(:seen as jsonb))
                """)
                .param("organization", Caller.tenant())
                .param("id", request.id().value())
                .param("customer", request.customer().value())
                .param("email", request.emailNormal())
                .param("state", request.state().name())
                .param("sentAt", request.sentAt().atOffset(UTC))
                .param("expiresAt", request.expiresAt().atOffset(UTC))
                .param("first", offset(settings.firstAfter(request.sentAt())))
                .param("second", offset(settings.secondAfter(request.sentAt())))
                .param("draft", json.writeValueAsString(stored.draft()))
                .param("seen", text(stored.seen()))
                .update();
    }

    void insertLink(DataRequestId request, byte[] hash) {
        jdbc.sql("""
                insert into datarequests.link (organization_id, hash, request_id)
                values (:organization, :hash, :request)
                """)
                .param("organization", Caller.tenant())
                .param("hash", hash)
                .param("request", request.value())
                .update();
    }

    /** The customer's live request, if any, locked until the transaction ends. */
    Optional<Stored> lockLive(CustomerId customer) {
        return jdbc.sql("""
                select * from datarequests.request
                where organization_id = :organization and customer_id = :customer and state in ('SENT', 'OPENED')
                for update
                """)
                .param("organization", Caller.tenant())
                .param("customer", customer.value())
                .query(this::stored)
                .optional();
    }

    /** What a link leads to, over or not. */
    Optional<Stored> find(byte[] hash) {
        return byLink(hash, "");
    }

    /** The same, locked until the transaction ends. */
    Optional<Stored> lock(byte[] hash) {
        return byLink(hash, "for update");
    }

    private Optional<Stored> byLink(byte[] hash, String locking) {
        return jdbc.sql("""
                select * from datarequests.request
                where organization_id = :organization and id = (
                    select l.request_id from datarequests.link l
                    where l.organization_id = :organization and l.hash = :hash)
                """ + locking)
                .param("organization", Caller.tenant())
                .param("hash", hash)
                .query(this::stored)
                .optional();
    }

    void open(DataRequestId id, Map<String, String> seen, Instant at) {
        jdbc.sql("""
                update datarequests.request set state = 'OPENED', opened_at = :at, seen = cast(:seen as jsonb)
                where organization_id = :organization and id = :id and state = 'SENT'
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("seen", json.writeValueAsString(seen))
                .param("at", at.atOffset(UTC))
                .update();
    }

    void save(DataRequestId id, Map<String, String> draft, Map<String, String> seen) {
        jdbc.sql("""
                update datarequests.request set draft = cast(:draft as jsonb), seen = cast(:seen as jsonb)
                where organization_id = :organization and id = :id and state = 'OPENED'
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("draft", json.writeValueAsString(draft))
                .param("seen", json.writeValueAsString(seen))
                .update();
    }

    /** Live requests whose end or next reminder has come. */
    List<DataRequestId> due(Instant now, int limit) {
        return jdbc.sql("select id from datarequests.request where " + DUE + " order by id limit :limit")
                .param("organization", Caller.tenant())
                .param("now", now.atOffset(UTC))
                .param("limit", limit)
                .query((row, number) -> new DataRequestId(row.getObject("id", UUID.class)))
                .list();
    }

    /** One of them, if it still is; what another server looks at right now is its. */
    Optional<Stored> lockDue(DataRequestId id, Instant now) {
        return jdbc.sql("select * from datarequests.request where id = :id and " + DUE + " for update skip locked")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("now", now.atOffset(UTC))
                .query(this::stored)
                .optional();
    }

    /** Notes the reminder that is due, and gives back which it is. */
    int remind(DataRequestId id, Instant now) {
        return jdbc.sql("""
                update datarequests.request
                set reminders = case when second_reminder_at <= :now then 2 else 1 end
                where organization_id = :organization and id = :id
                returning reminders
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("now", now.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /** The latest request of each customer that was neither sent again nor cancelled. */
    List<DataRequest> latest(Collection<CustomerId> customers) {
        return jdbc.sql("""
                select distinct on (r.customer_id) r.* from datarequests.request r
                where r.organization_id = :organization and r.customer_id = any(:customers)
                    and r.state in ('SENT', 'OPENED', 'COMPLETED', 'EXPIRED')
                order by r.customer_id, r.id desc
                """)
                .param("organization", Caller.tenant())
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(DataRequestRows::request)
                .list();
    }

    /** Whether the customer was asked again since, even if that was cancelled. */
    boolean isFollowed(DataRequest request) {
        return jdbc.sql("""
                select exists (select from datarequests.request
                               where organization_id = :organization and customer_id = :customer and id > :id)
                """)
                .param("organization", Caller.tenant())
                .param("customer", request.customer().value())
                .param("id", request.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Over: what was typed goes. */
    void end(DataRequestId id, DataRequestState how, Instant at) {
        jdbc.sql("""
                update datarequests.request set state = :state, ended_at = :at, draft = '{}', seen = null
                where organization_id = :organization and id = :id and state in ('SENT', 'OPENED')
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("state", how.name())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        var seen = row.getString("seen");
        return new Stored(
                request(row, number),
                json.readValue(row.getString("draft"), TEXTS),
                seen == null ? null : json.readValue(seen, TEXTS));
    }

    private static DataRequest request(ResultSet row, int number) throws SQLException {
        return new DataRequest(
                new DataRequestId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("email_normal"),
                DataRequestState.valueOf(row.getString("state")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                instant(row, "opened_at"),
                instant(row, "ended_at"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("reminders"));
    }

    private @Nullable String text(@Nullable Map<String, String> values) {
        return values == null ? null : json.writeValueAsString(values);
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
