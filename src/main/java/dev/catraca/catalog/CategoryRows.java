package dev.catraca.catalog;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CategoryRows {

    private static final String CATEGORIES = "select * from catalog.category c where c.organization_id = :organization";

    private final JdbcClient jdbc;
    private final NameRows names;

    CategoryRows(JdbcClient jdbc, NameRows names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    void insert(Category category) {
        jdbc.sql("""
                insert into catalog.category (organization_id, id, name, state, created_at)
                values (:organization, :id, :name, :state, :created_at)
                """)
                .param("organization", Caller.tenant())
                .param("id", category.id().value())
                .param("name", category.name())
                .param("state", category.state().name())
                .param("created_at", category.createdAt().atOffset(UTC))
                .update();
        names.replace(NameRows.Kind.CATEGORY, category.id().value(), category.name());
    }

    void update(Category category) {
        jdbc.sql("""
                update catalog.category set name = :name, state = :state
                 where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", category.id().value())
                .param("name", category.name())
                .param("state", category.state().name())
                .update();
        names.replace(NameRows.Kind.CATEGORY, category.id().value(), category.name());
    }

    void writePlans(CategoryId category, List<BasePlan> plans, Instant now) {
        jdbc.sql("""
                insert into catalog.base_plan
                       (organization_id, id, category_id, position, name, price, currency, created_at)
                select :organization, id, :category, position, name, price, currency, :now
                  from unnest(:ids, :positions, :names, :prices, :currencies)
                       as wanted (id, position, name, price, currency)
                    on conflict (organization_id, id) do update
                   set position = excluded.position, name = excluded.name, price = excluded.price
                """)
                .param("organization", Caller.tenant())
                .param("category", category.value())
                .param("now", now.atOffset(UTC))
                .param("ids", plans.stream().map(plan -> plan.id().value()).toArray(UUID[]::new))
                .param("positions", IntStream.range(0, plans.size()).toArray())
                .param("names", plans.stream().map(BasePlan::name).toArray(String[]::new))
                .param(
                        "prices",
                        plans.stream().mapToLong(plan -> plan.price().amount()).toArray())
                .param(
                        "currencies",
                        plans.stream().map(plan -> plan.price().currency()).toArray(String[]::new))
                .update();
    }

    void removePlansExcept(CategoryId category, List<BasePlan> kept, Instant now) {
        jdbc.sql("""
                update catalog.base_plan set removed_at = :now
                 where organization_id = :organization and category_id = :category and removed_at is null
                   and id <> all(:kept)
                """)
                .param("organization", Caller.tenant())
                .param("category", category.value())
                .param("now", now.atOffset(UTC))
                .param("kept", kept.stream().map(plan -> plan.id().value()).toArray(UUID[]::new))
                .update();
    }

    Optional<Category> find(CategoryId id) {
        return one(id, "");
    }

    Optional<Category> lock(CategoryId id) {
        return one(id, " for update");
    }

    private Optional<Category> one(CategoryId id, String locking) {
        var found = jdbc.sql(CATEGORIES + " and c.id = :id" + locking)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(CategoryRows::category)
                .list();
        return withPlans(found).stream().findFirst();
    }

    Page<Category> list(CategoryQuery query, PageRequest page) {
        var where = where(query, page);
        var rows = jdbc.sql(sql(query, where))
                .param("organization", Caller.tenant())
                .params(where.parameters())
                .param("limit", page.fetch())
                .query(CategoryRows::category)
                .list();
        return Page.of(withPlans(rows), page, last -> CatalogOrder.cursor(query.sort(), last.name(), last.id()));
    }

    static String sql(CategoryQuery query, Where where) {
        return CATEGORIES + where.sql() + CatalogOrder.sql("c", query.sort());
    }

    static Where where(CategoryQuery query, PageRequest page) {
        var where = new Where();
        if (query.state() != null) {
            where.and("c.state = :state", Map.of("state", query.state().name()));
        }
        if (query.text() != null) {
            where.andEachWord(Text.searchWords(query.text()), NameRows.matches(NameRows.Kind.CATEGORY, "c.id"));
        }
        CatalogOrder.after(where, page, "c", query.sort());
        return where;
    }

    Optional<BasePlan> basePlan(BasePlanId id) {
        return jdbc.sql("select * from catalog.base_plan where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query((row, _) -> plan(row))
                .optional();
    }

    Map<BasePlanId, BasePlan> basePlans(Collection<BasePlanId> ids) {
        return jdbc
                .sql("select * from catalog.base_plan where organization_id = :organization and id = any (:ids)")
                .param("organization", Caller.tenant())
                .param("ids", ids.stream().map(BasePlanId::value).toArray(UUID[]::new))
                .query((row, _) -> plan(row))
                .list()
                .stream()
                .collect(Collectors.toMap(BasePlan::id, Function.identity()));
    }

    private List<Category> withPlans(List<Category> categories) {
        var plans = plans(categories.stream().map(Category::id).toList());
        return categories.stream()
                .map(bare -> new Category(
                        bare.id(),
                        bare.name(),
                        plans.getOrDefault(bare.id(), List.of()),
                        bare.state(),
                        bare.createdAt()))
                .toList();
    }

    private Map<CategoryId, List<BasePlan>> plans(Collection<CategoryId> categories) {
        return jdbc
                .sql("""
                select * from catalog.base_plan
                 where organization_id = :organization and category_id = any(:categories) and removed_at is null
                 order by position, id
                """)
                .param("organization", Caller.tenant())
                .param("categories", categories.stream().map(CategoryId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new CategoryId(row.getObject("category_id", UUID.class)), plan(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Category category(ResultSet row, int number) throws SQLException {
        return new Category(
                new CategoryId(row.getObject("id", UUID.class)),
                row.getString("name"),
                List.of(),
                CatalogState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static BasePlan plan(ResultSet row) throws SQLException {
        return new BasePlan(
                new BasePlanId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new Money(row.getLong("price"), row.getString("currency")));
    }
}
