package dev.catraca.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class OrganizationTransactionManagerTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestOrganizations organizations;

    @Test
    void a_transaction_enters_the_organization_of_its_caller() {
        var organization = organizations.newOrganization();

        var entered = organizations.as(
                organization,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> ask("select current_setting('catraca.organization')")));

        assertThat(entered).isEqualTo(organization.toString());
    }

    @Test
    void nothing_of_an_organization_stays_on_the_connection() {
        var organization = organizations.newOrganization();
        organizations.run(organization, () -> askInTransaction("select 'entered'"));

        var left = askInTransaction("select coalesce(current_setting('catraca.organization', true), '')");

        assertThat(left).isEmpty();
    }

    @Test
    void the_pool_works_as_a_role_that_owns_nothing_and_bypasses_nothing() {
        assertThat(ask("select rolname from pg_roles where rolname = current_user"
                        + " and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb"))
                .isEqualTo("catraca_app");
        assertThat(ask("select count(*)::text from pg_class where relowner = current_user::regrole"))
                .isEqualTo("0");
        assertThatThrownBy(() -> jdbc.sql("create schema mine").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void no_plan_of_one_organization_is_kept_for_another() {
        assertThat(ask("show plan_cache_mode")).isEqualTo("force_custom_plan");
    }

    private String askInTransaction(String question) {
        return new TransactionTemplate(transactions).execute(_ -> ask(question));
    }

    private String ask(String question) {
        return jdbc.sql(question).query(String.class).single();
    }
}
