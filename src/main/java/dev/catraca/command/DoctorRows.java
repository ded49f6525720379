package dev.catraca.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads as the database's owner, entering one organization after the other. */
final class DoctorRows {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DoctorRows(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
        this.transaction.setReadOnly(true);
    }

    String version() {
        return jdbc.sql("select 'PostgreSQL ' || split_part(current_setting('server_version'), ' ', 1)"
                        + " || ', ' || pg_size_pretty(pg_database_size(current_database()))")
                .query(String.class)
                .single();
    }

    List<String> unsafeSettings() {
        return jdbc.sql("""
                        select name from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
                        order by name""").query((row, _) -> row.getString(1)).list();
    }

    /** Tables with an organization in them that the database would show to another; the few global ones aside. */
    List<String> unprotectedTables() {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid
                        where c.relkind in ('r', 'p') and a.attname = 'organization_id' and not a.attisdropped
                          and exists (select from pg_policy p where p.polrelid = c.oid)
                          and not (c.relrowsecurity and c.relforcerowsecurity)
                        order by 1""").query((row, _) -> row.getString(1)).list();
    }

    private List<UUID> organizations() {
        return jdbc.sql("select organization_id from organizations.organization order by organization_id")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    List<String> ledgerProblems() {
        return ofEach(organization -> {
            var problems = new ArrayList<String>();
            problems.addAll(currenciesOutOfBalance(organization));
            problems.addAll(accountsOffTheirPostings(organization));
            return problems;
        });
    }

    List<String> seatProblems() {
        var seats = new DoctorSeatRows(jdbc);
        return ofEach(seats::problems);
    }

    /** One transaction for all: with thousands of organizations a connection for each would take minutes. */
    private List<String> ofEach(Function<UUID, List<String>> look) {
        return Objects.requireNonNull(transaction.execute(_ -> organizations().stream()
                .flatMap(organization -> {
                    jdbc.sql("select organizations.enter(:organization)")
                            .param("organization", organization)
                            .query()
                            .singleRow();
                    return look.apply(organization).stream();
                })
                .toList()));
    }

    private List<String> currenciesOutOfBalance(UUID organization) {
        return jdbc.sql("""
                        select format('organization %s: postings in %s sum to %s instead of 0',
                                      :organization::uuid, currency, sum(amount))
                        from ledger.posting
                        where organization_id = :organization
                        group by currency
                        having sum(amount) <> 0
                        order by currency""")
                .param("organization", organization)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> accountsOffTheirPostings(UUID organization) {
        return jdbc.sql("""
                        select format('organization %s: account %s %s %s says %s, its postings say %s',
                                      :organization::uuid, a.kind, a.holder, a.currency, a.balance, coalesce(p.sum, 0))
                        from ledger.account a
                        left join (
                            select kind, holder, currency, sum(amount) from ledger.posting
                            where organization_id = :organization
                            group by kind, holder, currency) p using (kind, holder, currency)
                        where a.organization_id = :organization and a.balance <> coalesce(p.sum, 0)
                        order by a.kind, a.holder, a.currency""")
                .param("organization", organization)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
