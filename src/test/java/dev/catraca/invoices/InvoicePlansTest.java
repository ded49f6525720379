package dev.catraca.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceSorting.Key;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Where;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of invoices and the sums over seats stay indexed for the application's role, over many invoices. */
@CatracaTest
class InvoicePlansTest {

    private static final int MANY = 5_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000000");

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
    private ProductId product = ProductId.next();

    @BeforeEach
    void fills_an_organization() {
        organization = organizations.newOrganization();
        product = organizations.as(
                organization,
                () -> school.product("Java", null, school.course("Java", 1)).id());
        inside(() -> jdbc.sql("""
                with payers as (
                    insert into customers.customer (organization_id, id, name, email, email_normal, phone, country, kind,
                        language, tags, state, version, created_at)
                    select :organization, uuidv7(), 'Cliente ' || n, n || '@example.com', n || '@example.com',
                        '+55119' || n, 'BR', 'COMPANY', 'pt-BR', '{}', 'ACTIVE', 1, timestamptz '2026-01-01 00:00Z'
                    from generate_series(1, :many) n
                    returning id),
                sold as (
                    insert into invoices.invoice (organization_id, id, number, status, customer_id, due_on, currency, total,
                        seats, seats_assigned, seats_reserved, created_at, issued_at)
                    select :organization, uuidv7(), row_number() over (), 'OPEN', id, date '2026-06-01' + (n % 300)::int,
                        'BRL', 100 + n % 977, 4, case when n % 50 = 0 then 2 else 4 end,
                        case when n % 40 = 0 then 1 else 0 end,
                        timestamptz '2026-01-01 00:00Z', timestamptz '2026-01-01 00:00Z'
                    from (select id, row_number() over () as n from payers) payer
                    returning id, seats, seats_assigned, seats_reserved, total)
                insert into invoices.line (organization_id, invoice_id, id, position, product_id, description, quantity,
                    unit_price, discount, total, seats, seats_assigned, seats_reserved)
                select :organization, id, uuidv7(), 1, :product, 'Java', 4, total, 3 * total, total, seats, seats_assigned,
                    seats_reserved
                from sold
                """)
                .param("organization", Caller.tenant())
                .param("product", product.value())
                .param("many", MANY)
                .update());
        JdbcClient.create(owner)
                .sql("analyze customers.customer, invoices.invoice, invoices.line")
                .update();
    }

    @Test
    void every_order_reads_its_index_and_sorts_no_more_than_what_is_equal() {
        for (var key : Key.values()) {
            for (var down : new boolean[] {false, true}) {
                var sorting = new InvoiceSorting(key, down);
                assertThat(plan(InvoiceFilter.ALL.sorted(sorting), null))
                        .as("%s", sorting)
                        .doesNotContain("Seq Scan")
                        .doesNotContainPattern("(?<!Incremental )Sort  \\(");
                assertThat(plan(InvoiceFilter.ALL.sorted(sorting), cursor(key)))
                        .as("%s, a later page", sorting)
                        .doesNotContain("Seq Scan")
                        .contains("Index Cond");
            }
        }
    }

    @Test
    void every_filter_reads_an_index() {
        Stream.of(
                        filter(true, null, null, null),
                        filter(null, true, null, null),
                        filter(true, null, product, null),
                        filter(null, true, product, null),
                        filter(null, null, null, TODAY.plusDays(3)),
                        InvoiceFilter.of(new CustomerId(ID)),
                        InvoiceFilter.ofNumber(7),
                        InvoiceFilter.ALL.in(InvoiceStatus.DRAFT))
                .flatMap(filter -> Stream.of(
                        filter,
                        filter.sorted(new InvoiceSorting(Key.PENDING_SEATS, true)),
                        filter.sorted(new InvoiceSorting(Key.CUSTOMER, false))))
                .forEach(filter -> assertThat(plan(filter, null))
                        .as("%s", filter)
                        .doesNotContain("Seq Scan on invoice", "Seq Scan on line"));
    }

    @Test
    void what_is_open_by_product_is_summed_from_the_open_lines_alone() {
        assertThat(explain(SeatFigureRows.BY_PRODUCT, new Where()))
                .contains("line_with_open_seats")
                .doesNotContain("Seq Scan");
    }

    private static Cursor cursor(Key key) {
        return switch (key) {
            case CREATED -> Cursor.of(ID);
            case DUE_ON -> Cursor.of(TODAY.plusDays(100), ID);
            case NUMBER, TOTAL -> Cursor.of(500, ID);
            case PENDING_SEATS -> Cursor.of(1, ID);
            case CUSTOMER -> Cursor.of("Cliente 30", ID, ID);
        };
    }

    private static InvoiceFilter filter(
            @Nullable Boolean pending,
            @Nullable Boolean reserved,
            @Nullable ProductId product,
            @Nullable LocalDate dueTo) {
        return new InvoiceFilter(
                null, pending, reserved, product, null, dueTo, null, null, null, null, InvoiceSorting.NEWEST);
    }

    private String plan(InvoiceFilter filter, @Nullable Cursor after) {
        var where = InvoiceListRows.where(filter, TODAY);
        InvoiceListRows.after(where, filter.sorting(), after);
        return explain(
                InvoiceListRows.sql(filter.sorting(), where).replace(":limit", "" + PageRequest.DEFAULT_LIMIT), where);
    }

    private String explain(String sql, Where where) {
        return inside(() -> String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .param("organization", Caller.tenant())
                        .params(where.parameters())
                        .query(String.class)
                        .list()));
    }

    private <T> T inside(Supplier<T> work) {
        return organizations.as(organization, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
