package dev.catraca.services;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.OrderId;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists stay indexed for the application's role, under row security, over many services. */
@CatracaTest
class ServicePlansTest {

    private static final int MANY = 5_000;

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

    private OrganizationId organization = OrganizationId.next();

    @Test
    void every_list_reads_its_index() {
        organization = organizations.newOrganization();
        inside(this::fill);
        JdbcClient.create(owner)
                .sql("analyze services.instance, services.share")
                .update();
        var customer = CustomerId.next();
        var after = PageRequest.of(null, Cursor.of(UUID.randomUUID()).text());
        var first = PageRequest.of(null, null);

        for (var page : new PageRequest[] {first, after}) {
            assertIndexed(new ServiceFilter(null, null, null, null), page);
            assertIndexed(ServiceFilter.of(customer), page);
            assertIndexed(ServiceFilter.sharedWith(customer), page);
            assertIndexed(new ServiceFilter(null, null, new OrderId(UUID.randomUUID()), null), page);
            assertIndexed(new ServiceFilter(null, null, null, ServiceState.SUSPENDED), page);
        }
    }

    /** A customer for each service; each tenth is shared with the first of them. */
    private Void fill() {
        var product = school.product("Nuvem", brl(1_00));
        jdbc.sql("""
                with buyer as (
                    insert into customers.customer (organization_id, id, name, email, email_normal, phone, country, kind,
                        language, state, version, created_at)
                    select :organization, uuidv7(), 'Ana', 'a@b.co', 'a@b.co', '+5511', 'BR', 'PERSON', 'pt-BR',
                        'ACTIVE', 1, timestamptz '2026-01-01 00:00Z'
                    from generate_series(1, :many)
                    returning organization_id, id),
                invoice as (
                    insert into invoices.invoice (organization_id, id, number, status, customer_id, due_on, currency,
                        total, created_at, issued_at)
                    select organization_id, id, row_number() over (), 'OPEN', id, date '2026-01-01', 'BRL', 100,
                        timestamptz '2026-01-01 00:00Z', timestamptz '2026-01-01 00:00Z'
                    from buyer
                    returning organization_id, id),
                line as (
                    insert into invoices.line (organization_id, invoice_id, id, position, product_id, description,
                        quantity, unit_price, total)
                    select organization_id, id, id, 1, :product, 'Nuvem', 1, 100, 100 from invoice
                    returning organization_id, id),
                service as (
                    insert into services.instance (organization_id, id, customer_id, invoice_id, line_id, ordinal,
                        product_id, state, since, created_at)
                    select organization_id, id, id, id, id, 1, :product, 'ACTIVE', timestamptz '2026-01-01 00:00Z',
                        timestamptz '2026-01-01 00:00Z'
                    from line
                    returning organization_id, id)
                insert into services.share (organization_id, service_id, owner_id, customer_id, shared_at)
                select organization_id, id, id, (select (array_agg(id order by id))[1] from service), timestamptz '2026-01-01 00:00Z'
                from (select *, row_number() over (order by id) as place from service) s
                where place > 1 and place % 10 = 0
                """)
                .param("organization", Caller.tenant())
                .param("many", MANY)
                .param("product", product.id().value())
                .update();
        return null;
    }

    private void assertIndexed(ServiceFilter filter, PageRequest page) {
        var where = ServiceRows.where(filter, page);
        var plan = inside(() -> String.join(
                "\n",
                jdbc.sql("explain " + ServiceRows.sql(where))
                        .param("organization", Caller.tenant())
                        .params(where.parameters())
                        .param("limit", page.fetch())
                        .query(String.class)
                        .list()));
        assertThat(plan).as("%s after %s", filter, page.after()).doesNotContain("Seq Scan");
    }

    private <T> T inside(Supplier<T> work) {
        return organizations.as(organization, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
