package dev.catraca.grants;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeadlineRows {

    private final JdbcClient jdbc;

    DeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many grants began, expired or thawed after a moment, up to another, while nothing else kept them shut. */
    int passed(Instant from, Instant until) {
        return jdbc.sql("""
                select count(*) from grants.course_grant g
                where g.organization_id = :organization and g.ends = '{}' and g.suspensions = '{}'
                  and g.revoked_at is null and (g.frozen_at is null or g.frozen_until <= :until)
                  and (g.starts_at > :from and g.starts_at <= :until or g.ends_at > :from and g.ends_at <= :until
                       or g.frozen_until > :from)
                  and not exists (
                    select from grants.course_block b
                    where b.organization_id = :organization and b.student_id = g.student_id
                      and b.course_id = g.course_id and b.lifted_at is null)
                """)
                .param("organization", Caller.tenant())
                .param("from", from.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .query(Integer.class)
                .single();
    }
}
