package dev.catraca.identity;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ApiKeyRows {

    private static final String SELECT = """
            select id, name, role, scopes, hint, created_by, created_at, last_used_at, revoked_at
            from identity.api_key
            where organization_id = :organization
            """;

    private final JdbcClient jdbc;

    ApiKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApiKey key, byte[] hash) {
        jdbc.sql("""
                insert into identity.api_key (organization_id, id, name, role, scopes, hash, hint, created_by, created_at)
                values (:organization, :id, :name, :role, :scopes, :hash, :hint, :by, :at)
                """)
                .param("organization", Caller.tenant())
                .param("id", key.id())
                .param("name", key.name())
                .param("role", key.role().name())
                .param(
                        "scopes",
                        key.scopes().stream().map(Permission::name).sorted().toArray(String[]::new))
                .param("hash", hash)
                .param("hint", key.hint())
                .param("by", key.createdBy())
                .param("at", key.createdAt().atOffset(UTC))
                .update();
    }

    List<ApiKey> all() {
        return jdbc.sql(SELECT + "order by id desc")
                .param("organization", Caller.tenant())
                .query(ApiKeyRows::key)
                .list();
    }

    Optional<ApiKey> find(UUID id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id)
                .query(ApiKeyRows::key)
                .optional();
    }

    Optional<ApiKey> findLive(byte[] hash) {
        return jdbc.sql(SELECT + "and hash = :hash and revoked_at is null")
                .param("organization", Caller.tenant())
                .param("hash", hash)
                .query(ApiKeyRows::key)
                .optional();
    }

    boolean revoke(UUID id, Instant at) {
        return jdbc.sql("""
                update identity.api_key
                set revoked_at = :at
                where organization_id = :organization and id = :id and revoked_at is null
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("id", id)
                .param("at", at.atOffset(UTC))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void touch(UUID id, Instant at) {
        jdbc.sql("update identity.api_key set last_used_at = :at where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id)
                .param("at", at.atOffset(UTC))
                .update();
    }

    private static ApiKey key(ResultSet row, int n) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                scopes((String[]) row.getArray("scopes").getArray()),
                row.getString("hint"),
                row.getString("created_by"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static Set<Permission> scopes(String[] names) {
        return Arrays.stream(names).map(Permission::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
