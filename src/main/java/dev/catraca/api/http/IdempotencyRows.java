package dev.catraca.api.http;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.organizations.MachineClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class IdempotencyRows {

    private final JdbcClient jdbc;
    private final MachineClock clock;

    IdempotencyRows(JdbcClient jdbc, MachineClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True if the key is ours now. Waits, but not for ever, while somebody else works on the same key. */
    boolean claim(String key, String fingerprint) {
        jdbc.sql("set local lock_timeout = '10s'").update();
        var claimed = jdbc.sql("""
                insert into api.idempotency_key (organization_id, key, fingerprint, created_at)
                values (:organization, :key, :fingerprint, :now)
                on conflict do nothing
                returning key
                """)
                .param("organization", Caller.tenant())
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("now", clock.instant().atOffset(UTC))
                .query(String.class)
                .optional();
        jdbc.sql("set local lock_timeout to default").update();
        return claimed.isPresent();
    }

    void keep(String key, StoredAnswer answer) {
        jdbc.sql("""
                update api.idempotency_key
                set status = :status, content_type = :contentType, location = :location, body = :body
                where organization_id = :organization and key = :key
                """)
                .param("organization", Caller.tenant())
                .param("key", key)
                .param("status", answer.status())
                .param("contentType", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .update();
    }

    Optional<StoredAnswer> find(String key) {
        return jdbc.sql("""
                select * from api.idempotency_key
                where organization_id = :organization and key = :key and status is not null
                """)
                .param("organization", Caller.tenant())
                .param("key", key)
                .query(IdempotencyRows::answer)
                .optional();
    }

    int deleteOlderThan(Instant moment) {
        return jdbc.sql("""
                delete from api.idempotency_key
                where organization_id = :organization and created_at < :moment
                """)
                .param("organization", Caller.tenant())
                .param("moment", moment.atOffset(UTC))
                .update();
    }

    private static StoredAnswer answer(ResultSet row, int number) throws SQLException {
        return new StoredAnswer(
                row.getString("fingerprint"),
                row.getInt("status"),
                row.getString("content_type"),
                row.getString("location"),
                row.getString("body"));
    }
}
