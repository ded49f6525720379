package dev.catraca.identity;

import static java.time.ZoneOffset.UTC;

import dev.catraca.customers.Customer;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SecretLinkRows {

    private final JdbcClient jdbc;

    SecretLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A proven mailbox; with a customer, the link is for that one only. */
    record Mailbox(String emailNormal, @Nullable UUID customer) {}

    void insertForStaff(LinkPurpose purpose, SecretLinks.Minted minted, StaffId staff, Instant at) {
        insert(purpose, minted, staff.value(), null, null, at);
    }

    void insertForMailbox(SecretLinks.Minted minted, String emailNormal, @Nullable UUID customer, Instant at) {
        insert(LinkPurpose.SIGN_IN, minted, null, customer, emailNormal, at);
    }

    /** One link for each, all in one statement. */
    void insertForCustomers(List<SecretLinks.Minted> minted, List<Customer> customers, Instant at) {
        jdbc.sql("""
                insert into identity.link (organization_id, id, hash, purpose, customer_id, email_normal, created_at,
                    expires_at)
                select m.organization_id, m.id, decode(m.hash, 'hex'), 'SIGN_IN', m.customer, m.email, :at, :expires
                from unnest(:organizations, :ids, :hashes, :customers, :emails)
                    as m (organization_id, id, hash, customer, email)
                returning 1
                """)
                .param(
                        "organizations",
                        minted.stream().map(link -> Caller.tenant()).toArray(UUID[]::new))
                .param("ids", minted.stream().map(link -> Ids.next()).toArray(UUID[]::new))
                .param(
                        "hashes",
                        minted.stream()
                                .map(link ->
                                        HexFormat.of().formatHex(link.token().hash()))
                                .toArray(String[]::new))
                .param(
                        "customers",
                        customers.stream()
                                .map(customer -> customer.id().value())
                                .toArray(UUID[]::new))
                .param(
                        "emails",
                        customers.stream()
                                .map(customer -> customer.email().normal())
                                .toArray(String[]::new))
                .param("at", at.atOffset(UTC))
                .param("expires", minted.getFirst().expiresAt().atOffset(UTC))
                .query(Integer.class)
                .list();
    }

    private void insert(
            LinkPurpose purpose,
            SecretLinks.Minted minted,
            @Nullable UUID staff,
            @Nullable UUID customer,
            @Nullable String emailNormal,
            Instant at) {
        jdbc.sql("""
                insert into identity.link (organization_id, id, hash, purpose, staff_id, customer_id, email_normal,
                    created_at, expires_at)
                values (:organization, :id, :hash, :purpose, :staff, :customer, :email, :at, :expires)
                """)
                .param("organization", Caller.tenant())
                .param("id", Ids.next())
                .param("hash", minted.token().hash())
                .param("purpose", purpose.name())
                .param("staff", staff)
                .param("customer", customer)
                .param("email", emailNormal)
                .param("at", at.atOffset(UTC))
                .param("expires", minted.expiresAt().atOffset(UTC))
                .update();
    }

    Optional<StaffId> staffOf(LinkPurpose purpose, byte[] hash, Instant at) {
        return jdbc.sql("""
                select staff_id
                from identity.link
                where organization_id = :organization and hash = :hash and purpose = :purpose
                    and used_at is null and expires_at > :at
                """)
                .param("organization", Caller.tenant())
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("at", at.atOffset(UTC))
                .query(UUID.class)
                .optional()
                .map(StaffId::new);
    }

    Optional<UUID> consume(LinkPurpose purpose, byte[] hash, Instant at) {
        return jdbc.sql("""
                update identity.link
                set used_at = :at
                where organization_id = :organization and hash = :hash and purpose = :purpose
                    and used_at is null and expires_at > :at
                returning staff_id
                """)
                .param("organization", Caller.tenant())
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("at", at.atOffset(UTC))
                .query(UUID.class)
                .optional();
    }

    Optional<Mailbox> mailboxOf(byte[] hash, Instant at) {
        return jdbc.sql("""
                select email_normal, customer_id
                from identity.link
                where organization_id = :organization and hash = :hash and purpose = 'SIGN_IN'
                    and used_at is null and expires_at > :at
                """)
                .param("organization", Caller.tenant())
                .param("hash", hash)
                .param("at", at.atOffset(UTC))
                .query((row, n) -> new Mailbox(row.getString("email_normal"), row.getObject("customer_id", UUID.class)))
                .optional();
    }

    boolean consumeSignIn(byte[] hash, Instant at) {
        return jdbc.sql("""
                update identity.link
                set used_at = :at
                where organization_id = :organization and hash = :hash and purpose = 'SIGN_IN'
                    and used_at is null and expires_at > :at
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("hash", hash)
                .param("at", at.atOffset(UTC))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void delete(LinkPurpose purpose, StaffId staff) {
        jdbc.sql("""
                delete from identity.link
                where organization_id = :organization and staff_id = :staff and purpose = :purpose
                """)
                .param("organization", Caller.tenant())
                .param("staff", staff.value())
                .param("purpose", purpose.name())
                .update();
    }

    void deleteAll(StaffId staff) {
        jdbc.sql("delete from identity.link where organization_id = :organization and staff_id = :staff")
                .param("organization", Caller.tenant())
                .param("staff", staff.value())
                .update();
    }

    void deleteStale(List<String> emailsNormal, Instant at) {
        jdbc.sql("""
                delete from identity.link
                where organization_id = :organization and email_normal = any (:emails) and expires_at <= :at
                """)
                .param("organization", Caller.tenant())
                .param("emails", emailsNormal.toArray(String[]::new))
                .param("at", at.atOffset(UTC))
                .update();
    }
}
