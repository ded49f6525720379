package dev.catraca.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Where;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists of the catalog stay indexed for the application's role, under row security, over many things. */
@CatracaTest
class CatalogPlansTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    TestOrganizations organizations;

    @Test
    void every_list_reads_its_index() {
        var organization = manyThings();
        for (var sort : CatalogSort.values()) {
            for (var text : new @Nullable String[] {null, "1234"}) {
                for (var state : new @Nullable CatalogState[] {null, CatalogState.ARCHIVED}) {
                    for (var after : new @Nullable String[] {null, cursor(sort)}) {
                        assertIndexed(organization, text, state, sort, PageRequest.of(null, after));
                    }
                }
            }
        }
    }

    private void assertIndexed(
            OrganizationId organization,
            @Nullable String text,
            @Nullable CatalogState state,
            CatalogSort sort,
            PageRequest page) {
        var products = new ProductQuery(text, ProductKind.ACCESS, state, sort);
        var product = ProductRows.where(products, page);
        assertIndexed(organization, ProductRows.sql(products, product), product);
        var categories = new CategoryQuery(text, state, sort);
        var category = CategoryRows.where(categories, page);
        assertIndexed(organization, CategoryRows.sql(categories, category), category);
        var offers = new OfferQuery(text, state, null, null, null, sort);
        var offer = OfferRows.where(offers, page);
        assertIndexed(organization, OfferRows.sql(offers, offer), offer);
        var ofOne = new OfferQuery(text, state, ProductId.next(), CategoryId.next(), true, sort);
        var few = OfferRows.where(ofOne, page);
        assertIndexed(organization, OfferRows.sql(ofOne, few), few);
    }

    private void assertIndexed(OrganizationId organization, String sql, Where where) {
        var plan = inside(
                organization,
                () -> String.join(
                        "\n",
                        jdbc.sql("explain " + sql)
                                .param("organization", Caller.tenant())
                                .param("limit", PageRequest.DEFAULT_LIMIT)
                                .params(where.parameters())
                                .query(String.class)
                                .list()));
        assertThat(plan).as(sql).doesNotContain("Seq Scan");
    }

    private OrganizationId manyThings() {
        var organization = organizations.newOrganization();
        inside(
                organization,
                () -> jdbc.sql("""
                with course as (
                    insert into courses.course (organization_id, id, title, created_at)
                    values (:organization, uuidv7(), 'Curso', timestamptz '2026-01-01 00:00Z')
                    returning id),
                made as (
                    insert into catalog.product (organization_id, id, name, kind, currency, courses, state, created_at)
                    select :organization, uuidv7(), 'Plano ' || n, 'ACCESS', 'BRL', 1,
                           case when n % 100 = 0 then 'ARCHIVED' else 'ACTIVE' end, timestamptz '2026-01-01 00:00Z'
                      from generate_series(1, 5000) n
                    returning id, name, state, created_at),
                opened as (
                    insert into catalog.product_course (organization_id, product_id, course_id, position)
                    select :organization, made.id, course.id, 1 from made cross join course
                    returning product_id),
                groups as (
                    insert into catalog.category (organization_id, id, name, state, created_at)
                    select :organization, id, name, state, created_at from made
                    returning id),
                offers as (
                    insert into catalog.offer (organization_id, id, name, product_id, price, currency, recurrence_unit,
                                               recurrence_count, category_id, terms, state, created_at)
                    select :organization, id, name, id, 100, 'BRL', 'MONTH', 1, id,
                           '{"duration_from":"release","release":{},"review":"none","checkpoints":true}', state, created_at
                      from made
                    returning id)
                insert into catalog.word (organization_id, kind, word, thing_id)
                select :organization, kind, word, id
                  from made cross join lateral unnest(string_to_array(lower(name), ' ')) word
                 cross join unnest(array['PRODUCT', 'CATEGORY', 'OFFER']) kind
                """).param("organization", Caller.tenant()).update());
        JdbcClient.create(owner)
                .sql("analyze catalog.product, catalog.product_course, catalog.category, catalog.offer, catalog.word")
                .update();
        return organization;
    }

    private static String cursor(CatalogSort sort) {
        return CatalogOrder.cursor(sort, "Plano 5", UUID.randomUUID()).text();
    }

    private <T> T inside(OrganizationId organization, Supplier<T> work) {
        return organizations.as(organization, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
