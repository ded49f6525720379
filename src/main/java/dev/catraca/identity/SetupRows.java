package dev.catraca.identity;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SetupRows {

    private final JdbcClient jdbc;

    SetupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The link of an earlier start is dead. */
    void replace(byte[] hash, Instant at) {
        jdbc.sql("""
                insert into identity.setup (hash, created_at)
                values (:hash, :at)
                on conflict (only_one) do update set hash = excluded.hash, created_at = excluded.created_at
                """).param("hash", hash).param("at", at.atOffset(UTC)).update();
    }

    boolean isPending(byte[] hash) {
        return jdbc.sql("select 1 from identity.setup where hash = :hash")
                .param("hash", hash)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Two who set up at once meet here: the second waits, and finds nothing. */
    boolean consume(byte[] hash) {
        return jdbc.sql("delete from identity.setup where hash = :hash returning 1")
                .param("hash", hash)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
