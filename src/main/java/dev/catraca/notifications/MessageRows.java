package dev.catraca.notifications;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the outbox. */
@Component
class MessageRows {

    private static final String COLUMNS = """
            id, kind, customer_id, subject_kind, subject_id, recipient_name, recipient_email, language, state, attempts,
            created_at, next_attempt_at, use_by, sent_at, last_error, sealed_link is not null as has_link
            """;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    MessageRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What a mail is made of, besides its envelope. */
    record Body(Map<String, String> parameters, @Nullable String sealedLink) {}

    /** A mail to write, ready for its row. */
    record Draft(MessageId id, NewMessage message, @Nullable String sealedLink, Instant useBy) {}

    /** A mail that this server may send until the lease ends. */
    record Claimed(Message message, Body body) {}

    /** Writes those whose event hasn't reached their mailbox before, and gives back how many that were. */
    int insert(List<Draft> drafts, Instant createdAt, Instant firstAttemptAt) {
        return db.sql("""
                insert into notifications.message (organization_id, id, event, kind, customer_id, subject_kind,
                    subject_id, recipient_name, recipient_email, language, parameters, sealed_link, state, created_at,
                    next_attempt_at, use_by)
                select m.organization_id, m.id, m.event, m.kind, m.customer_id, m.subject_kind, m.subject_id,
                    m.recipient_name, m.recipient_email, m.language, cast(m.parameters as jsonb),
                    decode(m.sealed_link, 'hex'),
                    case when exists (select from notifications.smtp s where s.organization_id = m.organization_id)
                        then 'QUEUED' else 'WAITING' end,
                    :createdAt, :firstAttemptAt, m.use_by
                from unnest(:organizations, :ids, :events, :kinds, :customers, :subjectKinds, :subjects, :names,
                    :emails, :languages, :parameters, :links, cast(:useBys as timestamptz[]))
                    as m (organization_id, id, event, kind, customer_id, subject_kind, subject_id, recipient_name,
                        recipient_email, language, parameters, sealed_link, use_by)
                on conflict (organization_id, event, recipient_email) do nothing
                returning 1
                """)
                .param("createdAt", createdAt.atOffset(UTC))
                .param("firstAttemptAt", firstAttemptAt.atOffset(UTC))
                .param("organizations", uuids(drafts, draft -> Caller.tenant()))
                .param("ids", uuids(drafts, draft -> draft.id().value()))
                .param("events", texts(drafts, draft -> draft.message().event()))
                .param("kinds", texts(drafts, draft -> draft.message().kind().name()))
                .param(
                        "customers",
                        uuids(drafts, draft -> draft.message().recipient().customerId()))
                .param("subjectKinds", texts(drafts, draft -> about(draft, NewMessage.About::kind)))
                .param("subjects", uuids(drafts, draft -> about(draft, NewMessage.About::id)))
                .param(
                        "names",
                        texts(drafts, draft -> draft.message().recipient().name()))
                .param(
                        "emails",
                        texts(drafts, draft -> draft.message().recipient().email()))
                .param(
                        "languages",
                        texts(drafts, draft -> draft.message().recipient().language()))
                .param(
                        "parameters",
                        texts(
                                drafts,
                                draft -> json.writeValueAsString(draft.message().parameters())))
                .param("links", texts(drafts, draft -> draft.sealedLink()))
                .param("useBys", texts(drafts, draft -> draft.useBy().toString()))
                .query(Integer.class)
                .list()
                .size();
    }

    Optional<Message> find(MessageId id) {
        return db.sql("select " + COLUMNS
                        + " from notifications.message where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query((row, at) -> message(row))
                .optional();
    }

    Body body(MessageId id) {
        return db.sql("""
                select parameters, encode(sealed_link, 'hex') as link from notifications.message
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query((row, at) -> body(row))
                .single();
    }

    /** The mail as it was sent; empty until then. */
    Optional<Letter> letter(MessageId id) {
        return db.sql("""
                select subject, html, plain from notifications.message
                where organization_id = :organization and id = :id and html is not null
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(Letter.class)
                .optional();
    }

    Page<Message> list(MessageFilter filter, PageRequest page) {
        var where = new ArrayList<>(List.of("organization_id = :organization"));
        var values = new HashMap<String, Object>(Map.of("organization", Caller.tenant(), "limit", page.fetch()));
        narrow(
                where,
                values,
                "state = :state",
                "state",
                filter.state() == null ? null : filter.state().name());
        narrow(where, values, "customer_id = :customer", "customer", filter.customerId());
        narrow(where, values, "subject_id = :subject", "subject", filter.aboutId());
        narrow(
                where,
                values,
                "id < :after",
                "after",
                page.after() == null ? null : page.after().uuid(0));
        var found = db.sql("select " + COLUMNS + " from notifications.message where " + String.join(" and ", where)
                        + " order by id desc limit :limit")
                .params(values)
                .query((row, at) -> message(row))
                .list();
        return Page.of(found, page, message -> Cursor.of(message.id()));
    }

    private static void narrow(
            List<String> where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
    }

    long count(MessageState state) {
        return db.sql(
                        "select count(*) from notifications.message where organization_id = :organization and state = :state")
                .param("organization", Caller.tenant())
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    /** Takes the mails that are due, for this server alone until the lease ends. */
    List<Claimed> claim(int limit, Instant now, Instant leaseEnd) {
        return db.sql("""
                update notifications.message
                set next_attempt_at = :leaseEnd, attempts = attempts + 1, state = 'QUEUED'
                where organization_id = :organization and id in (
                    select id from notifications.message
                    where organization_id = :organization and state in ('QUEUED', 'WAITING')
                        and next_attempt_at <= :now and use_by > :now
                    order by next_attempt_at limit :limit
                    for update skip locked)
                returning parameters, encode(sealed_link, 'hex') as link,
                """ + COLUMNS)
                .param("organization", Caller.tenant())
                .param("now", now.atOffset(UTC))
                .param("leaseEnd", leaseEnd.atOffset(UTC))
                .param("limit", limit)
                .query((row, at) -> new Claimed(message(row), body(row)))
                .list();
    }

    /** Without a mail server nothing is tried: what was queued waits. */
    void park(Instant now) {
        db.sql("""
                update notifications.message set state = 'WAITING'
                where organization_id = :organization and state = 'QUEUED' and next_attempt_at <= :now
                """)
                .param("organization", Caller.tenant())
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** The server took it: true whatever this row went through meanwhile, hence no condition on attempts. */
    void sent(MessageId id, Letter masked, Instant sentAt) {
        db.sql("""
                update notifications.message
                set state = 'SENT', sent_at = :sentAt, sealed_link = null, last_error = null,
                    subject = :subject, html = :html, plain = :plain
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("sentAt", sentAt.atOffset(UTC))
                .param("subject", masked.subject())
                .param("html", masked.html())
                .param("plain", masked.plain())
                .update();
    }

    /** It did not leave at this attempt. A later attempt, by another server after the lease, is left alone. */
    void failed(Message message, MessageState state, String error, Instant nextAttemptAt) {
        db.sql("""
                update notifications.message
                set state = :state, last_error = :error, next_attempt_at = least(use_by, :next)
                where organization_id = :organization and id = :id and attempts = :attempts and state = 'QUEUED'
                """)
                .param("organization", Caller.tenant())
                .param("id", message.id().value())
                .param("attempts", message.attempts())
                .param("state", state.name())
                .param("error", error)
                .param("next", nextAttemptAt.atOffset(UTC))
                .update();
    }

    /** Puts a mail back in the queue, from the start. */
    boolean requeue(MessageId id, Instant now, Instant useBy) {
        return db.sql("""
                update notifications.message
                set state = 'QUEUED', attempts = 0, next_attempt_at = :now, use_by = :useBy, last_error = null
                where organization_id = :organization and id = :id and state in ('QUEUED', 'WAITING', 'FAILED')
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("now", now.atOffset(UTC))
                .param("useBy", useBy.atOffset(UTC))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Past its time a mail no longer goes out, and its link is wiped. One under a lease may still be on its way. */
    void expire(Instant now) {
        db.sql("""
                update notifications.message
                set sealed_link = null, state = case when state = 'FAILED' then 'FAILED' else 'EXPIRED' end
                where organization_id = :organization and use_by <= :now
                    and (state in ('QUEUED', 'WAITING') and next_attempt_at <= :now
                        or state = 'FAILED' and sealed_link is not null)
                """)
                .param("organization", Caller.tenant())
                .param("now", now.atOffset(UTC))
                .update();
    }

    /** What is asked for no more is not sent any more; what is just under way is noted as sent all the same. */
    void withdraw(MessageKind kind, List<UUID> subjects) {
        db.sql("""
                update notifications.message set state = 'EXPIRED', sealed_link = null
                where organization_id = :organization and subject_id = any(:subjects) and kind = :kind
                    and state in ('QUEUED', 'WAITING', 'FAILED')
                """)
                .param("organization", Caller.tenant())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("kind", kind.name())
                .update();
    }

    /** The same by what gave the reason for them. */
    void withdraw(List<String> events) {
        db.sql("""
                update notifications.message set state = 'EXPIRED', sealed_link = null
                where organization_id = :organization and event = any(:events)
                    and state in ('QUEUED', 'WAITING', 'FAILED')
                """)
                .param("organization", Caller.tenant())
                .param("events", events.toArray(String[]::new))
                .update();
    }

    /** When there will be something to do again: a retry, a lease that ran out, an expiry. */
    Optional<Instant> nextWake() {
        return db.sql("""
                select min(at) from (
                    select case when state = 'QUEUED' then next_attempt_at else use_by end as at
                    from notifications.message
                    where organization_id = :organization and state in ('QUEUED', 'WAITING')
                    union all
                    select use_by from notifications.message
                    where organization_id = :organization and sealed_link is not null) as waiting
                """)
                .param("organization", Caller.tenant())
                .query((row, at) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private Body body(ResultSet row) throws SQLException {
        return new Body(json.readValue(row.getString("parameters"), TEXTS), row.getString("link"));
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                MessageKind.valueOf(row.getString("kind")),
                row.getObject("customer_id", UUID.class),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("recipient_name"),
                row.getString("recipient_email"),
                row.getString("language"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "created_at"),
                instant(row, "next_attempt_at"),
                instant(row, "use_by"),
                row.getObject("sent_at") == null ? null : instant(row, "sent_at"),
                row.getString("last_error"),
                row.getBoolean("has_link"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> @Nullable T about(Draft draft, Function<NewMessage.About, T> part) {
        var about = draft.message().about();
        return about == null ? null : part.apply(about);
    }

    private static @Nullable String[] texts(List<Draft> drafts, Function<Draft, @Nullable String> value) {
        return drafts.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable UUID[] uuids(List<Draft> drafts, Function<Draft, @Nullable UUID> value) {
        return drafts.stream().map(value).toArray(UUID[]::new);
    }
}
