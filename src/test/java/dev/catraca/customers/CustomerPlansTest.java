package dev.catraca.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists stay indexed for the application's role, under row security, over many customers. */
@CatracaTest
class CustomerPlansTest {

    private static final int MANY = 5_000;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    Customers customers;

    @Autowired
    TestOrganizations organizations;

    private OrganizationId organization = OrganizationId.next();

    @BeforeEach
    void fills_an_organization() {
        organization = organizations.newOrganization();
        inside(() -> jdbc.sql("""
                with made as (
                    insert into customers.customer (organization_id, id, name, email, email_normal, phone, country, kind,
                        tax_id, language, tags, external_id, state, version, created_at)
                    select :organization, uuidv7(), 'Aluno ' || n, n || '@example.com', n || '@example.com',
                        '+55119' || n, 'BR', 'PERSON', lpad(n::text, 11, '0'), 'pt-BR', '{}', n,
                        case when n % 100 = 0 then 'ARCHIVED' else 'ACTIVE' end, 1, timestamptz '2026-01-01 00:00Z'
                    from generate_series(1, :many) n
                    returning id, name, external_id)
                insert into customers.word (organization_id, word, customer_id)
                select :organization, word, id
                from made cross join lateral unnest(array['aluno', external_id]) word
                """)
                .param("organization", Caller.tenant())
                .param("many", MANY)
                .update());
        JdbcClient.create(owner)
                .sql("analyze customers.customer, customers.word")
                .update();
    }

    @Test
    void every_list_reads_its_index() {
        assertThat(plan(byName("1234", null), null))
                .containsPattern("Index Cond: .*word >= '1234'.* AND .*word < '1235'");
        var newest = CustomerFilter.ALL;
        var after = new Cursor(List.of(UUID.randomUUID().toString()));
        var afterName = Cursor.of("Aluno 5", UUID.randomUUID());
        assertIndexed(newest, null);
        assertIndexed(newest, after);
        assertIndexed(newest.in(CustomerState.ARCHIVED), after);
        assertIndexed(byName(null, null), null);
        assertIndexed(byName(null, CustomerState.ARCHIVED), afterName);
        assertIndexed(byName("alu", CustomerState.ACTIVE), afterName);
        assertIndexed(byName("1234", null), null);
        assertIndexed(byName("aluno 1234", CustomerState.ACTIVE), null);
        assertIndexed(
                new CustomerFilter(null, "7@example.com", null, null, null, null, null, CustomerSort.NEWEST), null);
        assertIndexed(new CustomerFilter(null, null, "00000000007", null, null, null, null, CustomerSort.NEWEST), null);
        assertIndexed(new CustomerFilter(null, null, null, "11987654321", null, null, null, CustomerSort.NEWEST), null);
        assertIndexed(new CustomerFilter(null, null, null, null, "7", null, null, CustomerSort.NEWEST), null);
        assertIndexed(new CustomerFilter(null, null, null, null, null, null, "vip", CustomerSort.NEWEST), null);
    }

    @Test
    void who_may_be_the_same_is_found_by_the_indexes_for_a_whole_page_at_once() {
        var plan = inside(() -> String.join(
                "\n",
                jdbc.sql("explain " + CustomerListRows.LIKE_SOME)
                        .param("organization", Caller.tenant())
                        .param("emails", numbered("%d@example.com"))
                        .param("taxIds", numbered("%011d"))
                        .param("phones", numbered("+55119%d"))
                        .param("most", 21)
                        .query(String.class)
                        .list()));

        assertThat(plan)
                .doesNotContain("Seq Scan", "Filter: (email_normal", "Filter: (phone", "Filter: (tax_id")
                .contains("customer_by_email", "customer_by_phone", "customer_by_tax_id");
    }

    @Test
    void a_phone_that_thousands_share_shows_a_score_of_them() {
        var found = inside(() -> {
            jdbc.sql("update customers.customer set phone = '+5511900000000' where organization_id = :organization")
                    .param("organization", Caller.tenant())
                    .update();
            var page = customers.list(CustomerFilter.ALL, PageRequest.of(null, null)).rows().stream()
                    .map(Customer::id)
                    .toList();
            return customers.duplicatesAmong(page);
        });

        assertThat(found)
                .hasSize(PageRequest.DEFAULT_LIMIT)
                .allSatisfy((customer, others) ->
                        assertThat(others).hasSizeBetween(20, 21).doesNotContain(customer));
    }

    private static String[] numbered(String pattern) {
        return IntStream.rangeClosed(1, PageRequest.DEFAULT_LIMIT)
                .mapToObj(pattern::formatted)
                .toArray(String[]::new);
    }

    private void assertIndexed(CustomerFilter filter, @Nullable Cursor after) {
        assertThat(plan(filter, after)).as("%s after %s", filter, after).doesNotContain("Seq Scan");
    }

    private String plan(CustomerFilter filter, @Nullable Cursor after) {
        var conditions = CustomerConditions.of(filter, "BR").orElseThrow();
        var where = CustomerListRows.where(conditions, after);
        return inside(() -> String.join(
                "\n",
                jdbc.sql("explain " + CustomerListRows.sql(conditions, where))
                        .param("organization", Caller.tenant())
                        .param("limit", PageRequest.DEFAULT_LIMIT)
                        .params(where.parameters())
                        .query(String.class)
                        .list()));
    }

    private <T> T inside(Supplier<T> work) {
        return organizations.as(organization, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private static CustomerFilter byName(@Nullable String search, @Nullable CustomerState state) {
        return new CustomerFilter(search, null, null, null, null, state, null, CustomerSort.NAME);
    }
}
