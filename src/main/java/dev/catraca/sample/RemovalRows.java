package dev.catraca.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.kernel.OrganizationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an organization's rows away, as the database's owner: history is append-only for everybody else. The tables come
 * from the database's own catalog, so that one of tomorrow's is not forgotten.
 */
@Component
class RemovalRows {

    /** One table points at another. */
    record Reference(String from, String to) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RemovalRows(@FlywayDataSource DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    /** One transaction, inside that organization. */
    <T> T inside(OrganizationId organization, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("select organizations.enter(:organization)")
                    .param("organization", organization.value())
                    .query()
                    .singleRow();
            return work.get();
        }));
    }

    /** Whether it is there and was born as a sample. Locks it: nothing can be added to it any more. */
    boolean lockSample(OrganizationId organization) {
        return jdbc.sql("""
                select sample from organizations.organization where organization_id = :organization for update
                """)
                .param("organization", organization.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Every table that has an organization's rows. */
    List<String> tables() {
        return jdbc.sql("""
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
                where c.relkind in ('r', 'p') and not c.relispartition
                  and n.nspname <> 'information_schema' and not starts_with(n.nspname, 'pg_')
                order by 1
                """).query((row, _) -> row.getString(1)).list();
    }

    List<Reference> references() {
        return jdbc.sql("""
                select format('%I.%I', fn.nspname, f.relname) as referring,
                    format('%I.%I', tn.nspname, t.relname) as referred
                from pg_constraint k
                join pg_class f on f.oid = k.conrelid
                join pg_namespace fn on fn.oid = f.relnamespace
                join pg_class t on t.oid = k.confrelid
                join pg_namespace tn on tn.oid = t.relnamespace
                where k.contype = 'f' and k.conrelid <> k.confrelid
                """)
                .query((row, _) -> new Reference(row.getString("referring"), row.getString("referred")))
                .list();
    }

    int delete(String table, OrganizationId organization) {
        return jdbc.sql("delete from " + table + " where organization_id = :organization")
                .param("organization", organization.value())
                .update();
    }

    /** Wake-up calls are kept without an organization's column. */
    int deleteCalls(OrganizationId organization) {
        return jdbc.sql("delete from jobs.scheduled_tasks where task_data = :organization")
                .param("organization", organization.toString().getBytes(UTF_8))
                .update();
    }

    Map<String, Long> counts(OrganizationId organization, List<String> tables) {
        var counts = new LinkedHashMap<String, Long>();
        for (var table : tables) {
            counts.put(
                    table,
                    jdbc.sql("select count(*) from " + table + " where organization_id = :organization")
                            .param("organization", organization.value())
                            .query(Long.class)
                            .single());
        }
        return counts;
    }
}
