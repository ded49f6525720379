package dev.catraca.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.database.DataDirectory;
import dev.catraca.database.Secrets;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class DoctorTest {

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Autowired
    DataDirectory data;

    @Autowired
    @Qualifier("applicationRoleInMigrations")
    FlywayConfigurationCustomizer placeholders;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestOrganizations organizations;

    @Test
    void migrations_and_row_level_security_of_a_fresh_installation_are_in_order() {
        assertThat(examine("https://escola.example"))
                .filteredOn(finding -> List.of("migrations", "tenancy", "role", "address", "files")
                        .contains(finding.subject()))
                .hasSize(5)
                .allMatch(Finding::good);
    }

    @Test
    void an_account_that_says_more_than_its_postings_is_found() {
        var organization = organizations.newOrganization();
        writeAccountByHand(organization, 100);

        assertThat(ledgerTroublesOf(organization))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .startsWith("BAD  ledger")
                        .contains("account CASH by_hand BRL says 100, its postings say 0"));

        writeAccountByHand(organization, 0);
        assertThat(ledgerTroublesOf(organization)).isEmpty();
    }

    @Test
    void an_address_that_links_can_not_begin_with_is_found() {
        assertThat(examine("escola.example/"))
                .filteredOn(finding -> finding.subject().equals("address"))
                .noneMatch(Finding::good);
    }

    private List<Finding> ledgerTroublesOf(OrganizationId organization) {
        return examine("http://localhost").stream()
                .filter(finding -> finding.subject().equals("ledger") && !finding.good())
                .filter(finding -> finding.what().contains(organization.toString()))
                .toList();
    }

    private List<Finding> examine(String address) {
        return new Doctor(owner, data, placeholders, secrets, address).examine();
    }

    private void writeAccountByHand(OrganizationId organization, long balance) {
        organizations.run(
                organization,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> jdbc.sql("""
                                insert into ledger.account (organization_id, kind, holder, currency, balance)
                                values (:organization, 'CASH', 'by_hand', 'BRL', :balance)
                                on conflict (organization_id, kind, holder, currency) do update
                                set balance = excluded.balance""")
                                .param("organization", organization.value(), java.sql.Types.OTHER)
                                .param("balance", balance)
                                .update()));
    }
}
