package dev.catraca.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.kernel.OrganizationId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes db-scheduler's table by hand: its client would open a connection, and so a transaction, of its own. */
@Component
class JobRows {

    static final String TABLE = "jobs.scheduled_tasks";

    private final JdbcClient db;

    JobRows(JdbcClient db) {
        this.db = db;
    }

    void insert(String job, OrganizationId organization, String key, Instant at) {
        db.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                values (:job, :instance, :organization, :at, false, 1)
                on conflict (task_name, task_instance) do nothing
                """)
                .param("job", job)
                .param("instance", organization + "/" + key)
                .param("organization", organization.toString().getBytes(UTF_8))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
