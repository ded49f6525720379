package dev.catraca.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.database.DataDirectory;
import dev.catraca.database.Secrets;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
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

    @Autowired
    TestSchool school;

    @Autowired
    Invoices invoices;

    @Autowired
    Seats seats;

    @Autowired
    Payments payments;

    @Autowired
    OrganizationClock clock;

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

        assertThat(troublesOf("ledger", organization))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .startsWith("BAD  ledger")
                        .contains("account CASH by_hand BRL says 100, its postings say 0"));

        writeAccountByHand(organization, 0);
        assertThat(troublesOf("ledger", organization)).isEmpty();
    }

    @Test
    void seats_that_are_not_as_they_are_counted_are_found() {
        var organization = organizations.newOrganization();
        organizations.run(organization, this::sellAndPayASeat);
        assertThat(troublesOf("seats", organization)).isEmpty();

        byHand(organization, "delete from grants.course_grant where organization_id = :organization");
        byHand(organization, "update seats.seat set released_at = null where organization_id = :organization");
        assertThat(troublesOf("seats", organization))
                .extracting(Finding::what)
                .anyMatch(what -> what.contains("counts other seats than it has"))
                .anyMatch(what -> what.contains("waits for a payment that came"));

        byHand(organization, "update seats.seat set released_at = assigned_at where organization_id = :organization");
        assertThat(troublesOf("seats", organization))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).contains("is released and opened nothing"));
    }

    private void sellAndPayASeat() {
        var ana = school.person("Ana");
        var product = school.product("Java", TestSchool.brl(100_00), school.course("Java", 1));
        var line = new NewLine(product.id(), null, null, 1, null, null);
        var invoice = invoices.issue(NewInvoice.of(ana.id(), clock.today(), List.of(line)));
        seats.assign(invoice.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.ON_FULL_PAYMENT, false));
        payments.record(invoice.id(), new NewPayment(TestSchool.brl(100_00), PaymentMethod.PIX, null, null));
    }

    private void byHand(OrganizationId organization, String sql) {
        organizations.run(
                organization,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> jdbc.sql(sql)
                                .param("organization", organization.value(), java.sql.Types.OTHER)
                                .update()));
    }

    @Test
    void an_address_that_links_can_not_begin_with_is_found() {
        assertThat(examine("escola.example/"))
                .filteredOn(finding -> finding.subject().equals("address"))
                .noneMatch(Finding::good);
    }

    private List<Finding> troublesOf(String subject, OrganizationId organization) {
        return examine("http://localhost").stream()
                .filter(finding -> finding.subject().equals(subject) && !finding.good())
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
