package dev.catraca.services;

import static dev.catraca.support.TestSchool.brl;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Recurrence;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Order;
import dev.catraca.orders.Orders;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was sold before there were services: the migration's own block, run over organizations that lost theirs. */
@CatracaTest
class ServicesBackfillTest {

    @Autowired
    Services services;

    @Autowired
    Orders orders;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Test
    void every_sold_service_of_every_organization_is_made_once() throws IOException {
        var houses = List.of(organizations.newOrganization(), organizations.newOrganization());
        for (var house : houses) {
            organizations.run(house, this::sell);
            inside(house, "delete from services.instance where organization_id = :organization");
        }

        backfill();
        backfill();

        for (var house : houses) {
            assertThat(organizations.as(
                            house,
                            () -> services.list(new ServiceFilter(null, null, null, null), PageRequest.of(null, null))
                                    .rows()))
                    .extracting(ServiceInstance::state)
                    .containsExactlyInAnyOrder(
                            ServiceState.WAITING, ServiceState.ACTIVE, ServiceState.ACTIVE, ServiceState.TERMINATED);
        }
    }

    /** One open, two paid, one paid and cancelled since, one voided; and a course, which is no service. */
    private void sell() {
        order(1, "Nuvem");
        pay(order(2, "Suporte"));
        var cancelled = order(1, "Backup");
        pay(cancelled);
        orders.cancel(cancelled.id(), "Desistiu");
        orders.cancel(order(1, "Engano").id(), "Engano");
        var java = school.product("Java", null, school.course("Java", 1));
        orders.place(NewOrder.of(
                school.person("Bia").id(),
                school.offer(java, brl(10_00), Recurrence.ONE_TIME).id()));
    }

    private Order order(int quantity, String product) {
        var offer = school.offer(school.product(product, null), brl(80_00), Recurrence.MONTHLY);
        return orders.place(new NewOrder(
                school.person("Ana").id(), offer.id(), null, quantity, null, null, null, null, null, null, null, true));
    }

    private void pay(Order order) {
        payments.record(
                Objects.requireNonNull(order.invoice()),
                new NewPayment(brl(80_00L * order.quantity()), PaymentMethod.PIX, null, null));
    }

    private void inside(OrganizationId house, String sql) {
        organizations.run(
                house,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> jdbc.sql(sql)
                                .param("organization", Caller.tenant())
                                .update()));
    }

    private void backfill() throws IOException {
        var migration = new ClassPathResource("db/migration/V0020__services.sql").getContentAsString(UTF_8);
        var block = migration.substring(migration.indexOf("do $$"));
        JdbcClient.create(owner).sql(block).update();
    }
}
