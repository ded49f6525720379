package dev.catraca.identity;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
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
class StaffRows {

    static final int MAX_NAME = 200;
    static final Set<String> LANGUAGES = Set.of("pt-BR", "en", "es");

    private static final String SELECT = """
            select id, name, email, role, state, language, created_at, signed_in_at
            from identity.staff
            where organization_id = :organization
            """;

    private final JdbcClient jdbc;

    StaffRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StaffMember member, String emailNormal, @Nullable String password) {
        var inserted = jdbc.sql("""
                insert into identity.staff (organization_id, id, name, email, email_normal, role, state, password,
                    created_at)
                values (:organization, :id, :name, :email, :normal, :role, :state, :password, :at)
                on conflict on constraint staff_email_taken do nothing
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("id", member.id().value())
                .param("name", member.name())
                .param("email", member.email())
                .param("normal", emailNormal)
                .param("role", member.role().name())
                .param("state", member.state().name())
                .param("password", password)
                .param("at", member.createdAt().atOffset(UTC))
                .query(Integer.class)
                .optional();
        if (inserted.isEmpty()) {
            throw new Refusal.Conflict("staff_email_taken");
        }
    }

    List<StaffMember> all() {
        return jdbc.sql(SELECT + "order by name, id")
                .param("organization", Caller.tenant())
                .query(StaffRows::member)
                .list();
    }

    Optional<StaffMember> find(StaffId id) {
        return one(SELECT + "and id = :id", id);
    }

    Optional<StaffMember> lock(StaffId id) {
        return one(SELECT + "and id = :id for update", id);
    }

    private Optional<StaffMember> one(String sql, StaffId id) {
        return jdbc.sql(sql)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(StaffRows::member)
                .optional();
    }

    Optional<StaffMember> findActive(String emailNormal) {
        return jdbc.sql(SELECT + "and email_normal = :email and state = 'ACTIVE'")
                .param("organization", Caller.tenant())
                .param("email", emailNormal)
                .query(StaffRows::member)
                .optional();
    }

    List<StaffId> lockActiveOwners() {
        return jdbc
                .sql(SELECT + "and role = 'OWNER' and state = 'ACTIVE' order by id for update")
                .param("organization", Caller.tenant())
                .query(StaffRows::member)
                .stream()
                .map(StaffMember::id)
                .toList();
    }

    /** The kept hash; empty for whoever was invited and has not answered. */
    Optional<String> password(StaffId id) {
        return jdbc.sql("""
                select password
                from identity.staff
                where organization_id = :organization and id = :id and password is not null
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void activate(StaffId id, String name, String password) {
        jdbc.sql("""
                update identity.staff
                set name = :name, password = :password, state = 'ACTIVE'
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("name", name)
                .param("password", password)
                .update();
    }

    void changeRole(StaffId id, Role role) {
        jdbc.sql("update identity.staff set role = :role where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("role", role.name())
                .update();
    }

    void changeState(StaffId id, StaffState state) {
        jdbc.sql("update identity.staff set state = :state where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("state", state.name())
                .update();
    }

    void changeProfile(StaffId id, String name, @Nullable String language) {
        jdbc.sql("""
                update identity.staff
                set name = :name, language = :language
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("name", name)
                .param("language", language)
                .update();
    }

    void changePassword(StaffId id, String password) {
        jdbc.sql("update identity.staff set password = :password where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("password", password)
                .update();
    }

    void noteSignIn(StaffId id, Instant at) {
        jdbc.sql("update identity.staff set signed_in_at = :at where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    private static StaffMember member(ResultSet row, int n) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                StaffState.valueOf(row.getString("state")),
                row.getString("language"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "signed_in_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
