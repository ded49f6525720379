package dev.catraca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What every table must be: of one organization, walled off by PostgreSQL itself, and exact about money. */
@CatracaTest
class SchemaTest {

    /** Tables of no organization, each with the reason for it. */
    private static final Map<String, String> GLOBAL = Map.of(
            "organizations.organization",
                    "found by slug before any organization is entered; its key is organization_id",
            "organizations.domain",
                    "found by a request's host before any organization is entered; proven addresses only",
            "identity.directory", "which organizations an e-mail belongs to, asked before one is entered",
            "identity.setup", "the installation's own first link, before there is an organization",
            "jobs.scheduled_tasks", "db-scheduler's queue: wake-up calls that name their organization");

    private static final String OURS = """
            select n.nspname || '.' || c.relname as name, c.oid, c.relrowsecurity, c.relforcerowsecurity
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
              and n.nspname not like 'pg\\_%'
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_list_of_global_tables_is_true() {
        var open = names("select name from (" + OURS + ") t where not relrowsecurity");

        assertThat(open).isSubsetOf(GLOBAL.keySet());
        assertThat(names("select name from (" + OURS + ") t")).hasSizeGreaterThan(35);
    }

    @Test
    void row_level_security_is_enabled_and_forced_with_the_one_policy() {
        assertThat(names("select name from (" + OURS + ") t where relrowsecurity and not relforcerowsecurity"))
                .isEmpty();
        assertThat(names("""
                select name from (%s) t where relrowsecurity and not exists (
                    select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*'
                      and pg_get_expr(p.polqual, p.polrelid)
                          = '(organization_id = (current_setting(''catraca.organization''::text))::uuid)')
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void every_key_and_index_of_a_tenants_table_begins_with_the_organization() {
        assertThat(names("""
                select t.name || ' ' || i.indexrelid::regclass as name
                from (%s) t join pg_index i on i.indrelid = t.oid
                join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
                where t.relrowsecurity and a.attname <> 'organization_id'
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void every_foreign_key_stays_inside_its_organization() {
        assertThat(names("""
                select k.conname as name from (%s) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
                where t.relrowsecurity and not exists (
                    select from pg_attribute a
                    where a.attrelid = t.oid and a.attnum = k.conkey[1] and a.attname = 'organization_id')
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void money_and_moments_have_exact_types() {
        assertThat(names("""
                select table_schema || '.' || table_name || '.' || column_name as name
                from information_schema.columns
                where table_schema || '.' || table_name in (select name from (%s) t where relrowsecurity)
                  and data_type in ('real', 'double precision', 'money', 'timestamp without time zone')
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void names_are_short_enough_to_be_recognised_in_an_error() {
        assertThat(names("select conname as name from pg_constraint where length(conname) > 54"))
                .isEmpty();
    }

    @Test
    void history_is_written_once() {
        var organization = organizations.newOrganization();
        for (var table : List.of("audit.change", "audit.mention", "ledger.entry", "ledger.posting")) {
            assertThatThrownBy(() -> organizations.run(
                            organization,
                            () -> transaction.executeWithoutResult(
                                    status -> jdbc.sql("delete from " + table).update())))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void an_entry_that_does_not_sum_to_zero_is_refused_by_the_database() {
        var organization = organizations.newOrganization();

        assertThatThrownBy(() -> organizations.run(
                        organization,
                        () -> transaction.executeWithoutResult(status -> {
                            jdbc.sql("""
                            insert into ledger.account (organization_id, kind, holder, currency)
                            values (:organization, 'SALES', '', 'BRL')
                            """)
                                    .param("organization", organization.value())
                                    .update();
                            jdbc.sql("""
                            insert into ledger.entry (organization_id, id, kind, subject_id, posted_at)
                            values (:organization, uuidv7(), 'X', uuidv7(), '2026-01-01Z')
                            """)
                                    .param("organization", organization.value())
                                    .update();
                            jdbc.sql("""
                            insert into ledger.posting (organization_id, entry_id, line, kind, holder, currency, amount)
                            select organization_id, id, 1, 'SALES', '', 'BRL', 1 from ledger.entry
                            where organization_id = :organization
                            """)
                                    .param("organization", organization.value())
                                    .update();
                        })))
                .hasStackTraceContaining("does not sum to zero");
    }

    @Test
    void without_an_organization_a_query_fails_loudly_and_with_one_it_sees_nothing_of_another() {
        var mine = organizations.newOrganization();
        var other = organizations.newOrganization();
        var count = "select count(*) from organizations.profile where organization_id = '" + other + "'";

        assertThatThrownBy(() -> jdbc.sql(count).query(Long.class).single()).isInstanceOf(DataAccessException.class);
        organizations.run(
                mine,
                () -> transaction.executeWithoutResult(status ->
                        assertThat(jdbc.sql(count).query(Long.class).single()).isZero()));
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString("name")).list();
    }
}
