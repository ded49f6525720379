package dev.catraca.catalog;

import static java.time.ZoneOffset.UTC;

import dev.catraca.courses.CourseId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Text;
import dev.catraca.kernel.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProductRows {

    private static final String PRODUCTS = """
            select p.*, array(select c.course_id from catalog.product_course c
                               where c.organization_id = p.organization_id and c.product_id = p.id
                               order by c.position) as course_ids
              from catalog.product p
             where p.organization_id = :organization""";

    private final JdbcClient jdbc;
    private final NameRows names;

    ProductRows(JdbcClient jdbc, NameRows names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    void insert(ProductId id, ProductDraft product, String currency, Instant createdAt) {
        jdbc.sql("""
                insert into catalog.product
                       (organization_id, id, name, kind, price, currency, courses, state, created_at)
                values (:organization, :id, :name, :kind, :price, :currency, :courses, :state, :created_at)
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("name", product.name())
                .param("kind", product.kind() == null ? null : product.kind().name())
                .param("price", amount(product.price()))
                .param("currency", currency)
                .param("courses", product.courseIds().size())
                .param("state", product.state().name())
                .param("created_at", createdAt.atOffset(UTC))
                .update();
        insertCourses(id, product.courseIds());
        names.replace(NameRows.Kind.PRODUCT, id.value(), String.valueOf(product.name()));
    }

    void update(ProductId id, ProductDraft product) {
        jdbc.sql("""
                update catalog.product set name = :name, price = :price, courses = :courses, state = :state
                 where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("name", product.name())
                .param("price", amount(product.price()))
                .param("courses", product.courseIds().size())
                .param("state", product.state().name())
                .update();
        jdbc.sql("delete from catalog.product_course where organization_id = :organization and product_id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .update();
        insertCourses(id, product.courseIds());
        names.replace(NameRows.Kind.PRODUCT, id.value(), String.valueOf(product.name()));
    }

    private void insertCourses(ProductId id, List<CourseId> courses) {
        jdbc.sql("""
                insert into catalog.product_course (organization_id, product_id, course_id, position)
                select :organization, :id, course, position
                  from unnest(:courses) with ordinality as wanted (course, position)
                    on conflict do nothing
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("courses", courses.stream().map(CourseId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<Product> find(ProductId id) {
        return one(id, "");
    }

    Optional<Product> lock(ProductId id) {
        return one(id, " for update of p");
    }

    /** Keeps others from changing it until the transaction ends. */
    Optional<Product> share(ProductId id) {
        return one(id, " for share of p");
    }

    private Optional<Product> one(ProductId id, String locking) {
        return jdbc.sql(PRODUCTS + " and p.id = :id" + locking)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(ProductRows::product)
                .optional();
    }

    Map<ProductId, Product> of(Collection<ProductId> ids) {
        return jdbc
                .sql(PRODUCTS + " and p.id = any(:ids)")
                .param("organization", Caller.tenant())
                .param("ids", ids.stream().map(ProductId::value).toArray(UUID[]::new))
                .query(ProductRows::product)
                .list()
                .stream()
                .collect(Collectors.toMap(Product::id, Function.identity()));
    }

    Page<Product> list(ProductQuery query, PageRequest page) {
        var where = where(query, page);
        var rows = jdbc.sql(sql(query, where))
                .param("organization", Caller.tenant())
                .params(where.parameters())
                .param("limit", page.fetch())
                .query(ProductRows::product)
                .list();
        return Page.of(rows, page, last -> CatalogOrder.cursor(query.sort(), last.name(), last.id()));
    }

    static String sql(ProductQuery query, Where where) {
        return PRODUCTS + where.sql() + CatalogOrder.sql("p", query.sort());
    }

    static Where where(ProductQuery query, PageRequest page) {
        var where = new Where();
        if (query.state() != null) {
            where.and("p.state = :state", Map.of("state", query.state().name()));
        }
        if (query.kind() != null) {
            where.and("p.kind = :kind", Map.of("kind", query.kind().name()));
        }
        if (query.text() != null) {
            where.andEachWord(Text.searchWords(query.text()), NameRows.matches(NameRows.Kind.PRODUCT, "p.id"));
        }
        CatalogOrder.after(where, page, "p", query.sort());
        return where;
    }

    private static @Nullable Long amount(@Nullable Money price) {
        return price == null ? null : price.amount();
    }

    private static Product product(ResultSet row, int number) throws SQLException {
        var price = row.getObject("price", Long.class);
        var courses = (UUID[]) row.getArray("course_ids").getArray();
        return new Product(
                new ProductId(row.getObject("id", UUID.class)),
                row.getString("name"),
                ProductKind.valueOf(row.getString("kind")),
                Stream.of(courses).map(CourseId::new).toList(),
                price == null ? null : new Money(price, row.getString("currency")),
                CatalogState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
