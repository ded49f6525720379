package dev.catraca.once;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.organizations.MachineClock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OnceRows {

    private final JdbcClient jdbc;
    private final MachineClock clock;

    OnceRows(JdbcClient jdbc, MachineClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True for the first sending; waits while another one is at work on the same key. */
    boolean claim(UUID key) {
        return jdbc.sql("""
                insert into once.form_submission (organization_id, key, submitted_at)
                values (:organization, :key, :now)
                on conflict do nothing
                returning key
                """)
                .param("organization", Caller.tenant())
                .param("key", key)
                .param("now", clock.instant().atOffset(UTC))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void keep(UUID key, String result) {
        jdbc.sql("""
                update once.form_submission set result = :result
                where organization_id = :organization and key = :key
                """)
                .param("organization", Caller.tenant())
                .param("key", key)
                .param("result", result)
                .update();
    }

    String result(UUID key) {
        return jdbc.sql("select result from once.form_submission where organization_id = :organization and key = :key")
                .param("organization", Caller.tenant())
                .param("key", key)
                .query(String.class)
                .single();
    }

    void deleteOlderThan(Instant moment) {
        jdbc.sql("delete from once.form_submission where organization_id = :organization and submitted_at < :moment")
                .param("organization", Caller.tenant())
                .param("moment", moment.atOffset(UTC))
                .update();
    }
}
