package dev.catraca.organizations;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DomainRows {

    private final JdbcClient jdbc;

    DomainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asking again for the same address keeps its proof. */
    void claim(HostName host, String proof, Instant at) {
        jdbc.sql("""
                insert into organizations.domain_claim (organization_id, host, proof, claimed_at)
                values (:organization, :host, :proof, :at)
                on conflict (organization_id) do update
                    set host = excluded.host, proof = excluded.proof, claimed_at = excluded.claimed_at,
                        checked_at = null
                    where domain_claim.host <> excluded.host
                """)
                .param("organization", Caller.tenant())
                .param("host", host.value())
                .param("proof", proof)
                .param("at", at.atOffset(UTC))
                .update();
    }

    Optional<PortalDomain> find() {
        return find("");
    }

    /** Also keeps others of the same organization from changing it meanwhile. */
    Optional<PortalDomain> lock() {
        return find("for update of c");
    }

    private Optional<PortalDomain> find(String locking) {
        return jdbc.sql("""
                select c.host, c.proof, c.claimed_at, c.checked_at, d.proven_at, d.reached_at,
                       (select host from organizations.domain
                        where organization_id = :organization and reached_at is not null) as in_use
                from organizations.domain_claim c
                left join organizations.domain d on d.organization_id = c.organization_id and d.host = c.host
                where c.organization_id = :organization
                """ + locking)
                .param("organization", Caller.tenant())
                .query(DomainRows::domain)
                .optional();
    }

    void noteCheck(Instant at) {
        jdbc.sql("update organizations.domain_claim set checked_at = :at where organization_id = :organization")
                .param("organization", Caller.tenant())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** Puts the host in the place of an earlier one; false if another organization has it. */
    boolean prove(String host, Instant at) {
        jdbc.sql("delete from organizations.domain where organization_id = :organization and host <> :host")
                .param("organization", Caller.tenant())
                .param("host", host)
                .update();
        jdbc.sql("""
                insert into organizations.domain (host, organization_id, proven_at)
                values (:host, :organization, :at)
                on conflict do nothing
                """)
                .param("host", host)
                .param("organization", Caller.tenant())
                .param("at", at.atOffset(UTC))
                .update();
        return ownerOf(host).filter(Caller.tenant()::equals).isPresent();
    }

    /** Whoever proved a host. */
    Optional<UUID> ownerOf(String host) {
        return jdbc.sql("select organization_id from organizations.domain where host = :host")
                .param("host", host)
                .query(UUID.class)
                .optional();
    }

    void release() {
        jdbc.sql("delete from organizations.domain where organization_id = :organization")
                .param("organization", Caller.tenant())
                .update();
        jdbc.sql("delete from organizations.domain_claim where organization_id = :organization")
                .param("organization", Caller.tenant())
                .update();
    }

    Optional<String> hostInLinks() {
        return jdbc.sql("""
                select host from organizations.domain
                where organization_id = :organization and reached_at is not null
                """)
                .param("organization", Caller.tenant())
                .query(String.class)
                .optional();
    }

    /** Asked before any organization is entered. */
    Optional<PortalHost> portalAt(String host) {
        return jdbc.sql("""
                select o.organization_id, o.slug, d.reached_at
                from organizations.domain d
                join organizations.organization o on o.organization_id = d.organization_id
                where d.host = :host
                """)
                .param("host", host)
                .query((row, number) -> new PortalHost(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getString("slug"),
                        instant(row, "reached_at")))
                .optional();
    }

    void noteReached(String host, Instant at) {
        jdbc.sql("update organizations.domain set reached_at = :at where host = :host and reached_at is null")
                .param("host", host)
                .param("at", at.atOffset(UTC))
                .update();
    }

    private static PortalDomain domain(ResultSet row, int number) throws SQLException {
        return new PortalDomain(
                row.getString("host"),
                row.getString("proof"),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                instant(row, "checked_at"),
                instant(row, "proven_at"),
                instant(row, "reached_at"),
                row.getString("in_use"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
