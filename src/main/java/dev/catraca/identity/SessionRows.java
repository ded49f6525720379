package dev.catraca.identity;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SessionRows {

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertForStaff(byte[] hash, StaffId staff, String userAgent, Instant at, Instant expires) {
        insert(hash, staff.value(), null, null, false, userAgent, at, expires);
    }

    void insertForCustomer(
            byte[] hash,
            UUID customer,
            String emailNormal,
            boolean wholeMailbox,
            String userAgent,
            Instant at,
            Instant expires) {
        insert(hash, null, customer, emailNormal, wholeMailbox, userAgent, at, expires);
    }

    private void insert(
            byte[] hash,
            @Nullable UUID staff,
            @Nullable UUID customer,
            @Nullable String emailNormal,
            boolean wholeMailbox,
            String userAgent,
            Instant at,
            Instant expires) {
        jdbc.sql("""
                insert into identity.session (organization_id, id, hash, staff_id, customer_id, email_normal,
                    whole_mailbox, user_agent, created_at, last_seen_at, expires_at)
                values (:organization, :id, :hash, :staff, :customer, :email, :whole, :agent, :at, :at, :expires)
                """)
                .param("organization", Caller.tenant())
                .param("id", Ids.next())
                .param("hash", hash)
                .param("staff", staff)
                .param("customer", customer)
                .param("email", emailNormal)
                .param("whole", wholeMailbox)
                .param("agent", userAgent)
                .param("at", at.atOffset(UTC))
                .param("expires", expires.atOffset(UTC))
                .update();
    }

    /** Suspension is asked of the member, not trusted to have ended the session. */
    Optional<SeenSession> findStaff(byte[] hash, Instant at, Instant idleSince) {
        return jdbc.sql("""
                select s.id as session, s.last_seen_at, m.id, m.name, m.role, m.language
                from identity.session s
                join identity.staff m on m.organization_id = s.organization_id and m.id = s.staff_id
                where s.organization_id = :organization and s.hash = :hash and m.state = 'ACTIVE'
                    and s.expires_at > :at and s.last_seen_at > :idleSince
                """)
                .param("organization", Caller.tenant())
                .param("hash", hash)
                .param("at", at.atOffset(UTC))
                .param("idleSince", idleSince.atOffset(UTC))
                .query((row, n) -> {
                    var role = Role.valueOf(row.getString("role"));
                    return seen(row, Actor.Kind.STAFF, role, role.permissions(), false);
                })
                .optional();
    }

    /** The mailbox that was proven must still be the customer's. */
    Optional<SeenSession> findCustomer(byte[] hash, Instant at, Instant idleSince) {
        return jdbc.sql("""
                select s.id as session, s.last_seen_at, c.id, c.name, c.language,
                       s.whole_mailbox and exists (
                           select from customers.customer o
                           where o.organization_id = :organization and o.email_normal = s.email_normal
                             and o.state = 'ACTIVE' and o.id <> c.id) as several
                from identity.session s
                join customers.customer c on c.organization_id = s.organization_id and c.id = s.customer_id
                where s.organization_id = :organization and s.hash = :hash
                    and c.state = 'ACTIVE' and c.email_normal = s.email_normal
                    and s.expires_at > :at and s.last_seen_at > :idleSince
                """)
                .param("organization", Caller.tenant())
                .param("hash", hash)
                .param("at", at.atOffset(UTC))
                .param("idleSince", idleSince.atOffset(UTC))
                .query((row, n) -> seen(row, Actor.Kind.CUSTOMER, null, Set.of(), row.getBoolean("several")))
                .optional();
    }

    /** The mailbox's other customers that a session may change to; nobody for one that came by a link for one customer. */
    List<CustomerProfile> profiles(UUID session) {
        return jdbc.sql("""
                select c.id, c.name, c.kind
                from identity.session s
                join customers.customer c on c.organization_id = s.organization_id and c.email_normal = s.email_normal
                where s.organization_id = :organization and s.id = :session and c.state = 'ACTIVE'
                    and (s.whole_mailbox or c.id = s.customer_id)
                order by c.name, c.id
                """)
                .param("organization", Caller.tenant())
                .param("session", session)
                .query(CustomerLinkRows::profile)
                .list();
    }

    /** Hands a session over to another customer of its mailbox, under a new secret; false if that isn't theirs to do. */
    boolean change(UUID session, UUID to, byte[] hash) {
        return jdbc.sql("""
                update identity.session s set customer_id = c.id, hash = :hash
                from customers.customer c
                where s.organization_id = :organization and s.id = :session and s.whole_mailbox
                    and c.organization_id = :organization and c.id = :to and c.state = 'ACTIVE'
                    and c.email_normal = s.email_normal
                """)
                        .param("organization", Caller.tenant())
                        .param("session", session)
                        .param("to", to)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    private static SeenSession seen(
            ResultSet row, Actor.Kind kind, @Nullable Role role, Set<Permission> permissions, boolean several)
            throws SQLException {
        var session = row.getObject("session", UUID.class);
        var actor = new Actor(kind, row.getObject("id", UUID.class), row.getString("name"));
        var organization = Caller.current().organization();
        var signedIn =
                new SignedIn(organization, actor, role, permissions, row.getString("language"), session, several);
        return new SeenSession(session, instant(row, "last_seen_at"), signedIn);
    }

    void touch(UUID session, Instant at) {
        jdbc.sql("update identity.session set last_seen_at = :at where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", session)
                .param("at", at.atOffset(UTC))
                .update();
    }

    List<Session> of(SignedIn signedIn, Instant at) {
        return jdbc.sql("""
                select id, user_agent, created_at, last_seen_at, expires_at
                from identity.session
                where organization_id = :organization and (staff_id = :person or customer_id = :person)
                    and expires_at > :at
                order by last_seen_at desc
                """)
                .param("organization", Caller.tenant())
                .param("person", signedIn.id())
                .param("at", at.atOffset(UTC))
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Session(
                            id,
                            row.getString("user_agent"),
                            instant(row, "created_at"),
                            instant(row, "last_seen_at"),
                            instant(row, "expires_at"),
                            id.equals(signedIn.session()));
                })
                .list();
    }

    void end(SignedIn signedIn, @Nullable UUID session) {
        jdbc.sql("""
                delete from identity.session
                where organization_id = :organization and id = :id
                    and (staff_id = :person or customer_id = :person)
                """)
                .param("organization", Caller.tenant())
                .param("id", session)
                .param("person", signedIn.id())
                .update();
    }

    void endAll(SignedIn signedIn) {
        jdbc.sql("""
                delete from identity.session
                where organization_id = :organization and (staff_id = :person or customer_id = :person)
                """)
                .param("organization", Caller.tenant())
                .param("person", signedIn.id())
                .update();
    }

    void endAllOf(StaffId staff) {
        jdbc.sql("delete from identity.session where organization_id = :organization and staff_id = :staff")
                .param("organization", Caller.tenant())
                .param("staff", staff.value())
                .update();
    }

    void deleteStale(Instant at) {
        jdbc.sql("delete from identity.session where organization_id = :organization and expires_at <= :at")
                .param("organization", Caller.tenant())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
