package dev.catraca.organizations;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrganizationRows {

    private static final String FIND = """
            select o.slug, o.sandbox, o.sample, o.created_at, p.*
            from organizations.organization o
            join organizations.profile p on p.organization_id = o.organization_id
            where o.organization_id = :organization
            """;

    private final JdbcClient jdbc;

    OrganizationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewOrganization wanted, boolean sample, Instant at) {
        var inserted = jdbc.sql("""
                insert into organizations.organization (organization_id, slug, sandbox, sample, created_at)
                values (:organization, :slug, :sandbox, :sample, :at)
                on conflict on constraint organization_slug_taken do nothing
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("slug", wanted.slug())
                .param("sandbox", wanted.sandbox())
                .param("sample", sample)
                .param("at", at.atOffset(UTC))
                .query(Integer.class)
                .optional();
        if (inserted.isEmpty()) {
            throw new Refusal.Conflict("slug_taken", wanted.slug());
        }
        insertProfile(wanted);
    }

    private void insertProfile(NewOrganization wanted) {
        jdbc.sql("""
                insert into organizations.profile (organization_id, name, tax_id, country, currency, time_zone,
                    language, city, brand_name, brand_color, pix_key, pix_receiver_name, pix_city)
                values (:organization, :name, :taxId, :country, :currency, :timeZone, :language, :city, :name, :color,
                    :pixKey, :pixName, :pixCity)
                """)
                .param("organization", Caller.tenant())
                .param("name", wanted.name())
                .param("taxId", OrganizationRules.bare(wanted.taxId()))
                .param("country", wanted.country())
                .param("currency", wanted.currency())
                .param("timeZone", wanted.timeZone().getId())
                .param("language", wanted.language())
                .param("city", wanted.city())
                .param("color", wanted.color())
                .param("pixKey", wanted.pix().key())
                .param("pixName", wanted.pix().receiverName())
                .param("pixCity", wanted.pix().city())
                .update();
    }

    void update(OrganizationChange wanted) {
        jdbc.sql("""
                update organizations.profile
                set name = :name, tax_id = :taxId, time_zone = :timeZone, language = :language, city = :city,
                    brand_name = :brandName, brand_color = :color, logo_file_id = :logo, pix_key = :pixKey,
                    pix_receiver_name = :pixName, pix_city = :pixCity, bank_instructions = :bank,
                    on_refund = :onRefund, on_chargeback = :onChargeback, on_void = :onVoid,
                    overdue_suspend_days = :suspendDays
                where organization_id = :organization
                """)
                .param("organization", Caller.tenant())
                .param("name", wanted.name())
                .param("taxId", OrganizationRules.bare(wanted.taxId()))
                .param("timeZone", wanted.timeZone().getId())
                .param("language", wanted.language())
                .param("city", wanted.city())
                .param("brandName", wanted.brandName())
                .param("color", wanted.color())
                .param("logo", wanted.logoFileId())
                .param("pixKey", wanted.pix().key())
                .param("pixName", wanted.pix().receiverName())
                .param("pixCity", wanted.pix().city())
                .param("bank", wanted.bankInstructions())
                .param("onRefund", wanted.policies().refund().name())
                .param("onChargeback", wanted.policies().chargeback().name())
                .param("onVoid", wanted.policies().voiding().name())
                .param("suspendDays", wanted.policies().overdueSuspendDays())
                .update();
    }

    Organization find() {
        return jdbc.sql(FIND)
                .param("organization", Caller.tenant())
                .query(OrganizationRows::organization)
                .single();
    }

    Organization lock() {
        return jdbc.sql(FIND + "for update of p")
                .param("organization", Caller.tenant())
                .query(OrganizationRows::organization)
                .single();
    }

    /** False for an organization that isn't a sandbox. Locks it, so that one mover goes at a time. */
    boolean lockSandbox() {
        return jdbc.sql("""
                select sandbox from organizations.organization where organization_id = :organization for update
                """)
                .param("organization", Caller.tenant())
                .query(Boolean.class)
                .single();
    }

    /** Whether the clock stood, and stands no more. */
    boolean releaseClock(Instant latest) {
        return jdbc.sql("""
                delete from organizations.clock
                where organization_id = :organization and stands_at <= :latest
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("latest", latest.atOffset(UTC))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Instant> standingClock() {
        return jdbc.sql("select stands_at from organizations.clock where organization_id = :organization")
                .param("organization", Caller.tenant())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void standClockAt(Instant moment) {
        jdbc.sql("""
                insert into organizations.clock (organization_id, stands_at) values (:organization, :moment)
                on conflict (organization_id) do update set stands_at = excluded.stands_at
                """)
                .param("organization", Caller.tenant())
                .param("moment", moment.atOffset(UTC))
                .update();
    }

    ZoneId zone() {
        return jdbc.sql("select time_zone from organizations.profile where organization_id = :organization")
                .param("organization", Caller.tenant())
                .query((row, number) -> ZoneId.of(row.getString(1)))
                .single();
    }

    Optional<OrganizationId> bySlug(String slug) {
        return jdbc.sql("select organization_id from organizations.organization where slug = :slug")
                .param("slug", slug)
                .query(OrganizationRows::id)
                .optional();
    }

    boolean exists(OrganizationId organization) {
        return jdbc.sql("select exists (select from organizations.organization where organization_id = :organization)")
                .param("organization", organization.value())
                .query(Boolean.class)
                .single();
    }

    List<OrganizationId> all() {
        return jdbc.sql("select organization_id from organizations.organization order by organization_id")
                .query(OrganizationRows::id)
                .list();
    }

    boolean none() {
        return jdbc.sql("select not exists (select from organizations.organization where not sample)")
                .query(Boolean.class)
                .single();
    }

    private static OrganizationId id(ResultSet row, int number) throws SQLException {
        return new OrganizationId(row.getObject("organization_id", UUID.class));
    }

    private static Organization organization(ResultSet row, int number) throws SQLException {
        var brand = new Organization.Brand(
                row.getString("brand_name"), row.getObject("logo_file_id", UUID.class), row.getString("brand_color"));
        var pix = new Organization.Pix(
                row.getString("pix_key"), row.getString("pix_receiver_name"), row.getString("pix_city"));
        return new Organization(
                id(row, 0),
                row.getString("slug"),
                row.getString("name"),
                row.getString("tax_id"),
                row.getString("country"),
                row.getString("currency"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("language"),
                row.getString("city"),
                row.getBoolean("sandbox"),
                row.getBoolean("sample"),
                brand,
                pix,
                row.getString("bank_instructions"),
                policies(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Organization.Policies policies(ResultSet row) throws SQLException {
        return new Organization.Policies(
                Organization.OnReversal.valueOf(row.getString("on_refund")),
                Organization.OnReversal.valueOf(row.getString("on_chargeback")),
                Organization.OnReversal.valueOf(row.getString("on_void")),
                row.getInt("overdue_suspend_days"));
    }
}
