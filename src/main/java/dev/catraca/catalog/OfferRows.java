package dev.catraca.catalog;

import static java.time.ZoneOffset.UTC;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OfferRows {

    private static final String OFFERS = "select * from catalog.offer o where o.organization_id = :organization";

    private final JdbcClient jdbc;
    private final NameRows names;

    OfferRows(JdbcClient jdbc, NameRows names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    void insert(OfferId id, OfferDraft offer, Instant createdAt) {
        jdbc.sql("""
                insert into catalog.offer
                       (organization_id, id, name, product_id, price, currency, recurrence_unit, recurrence_count,
                        recurrence_cycles, category_id, private, trial_days, terms, state, created_at)
                values (:organization, :id, :name, :product, :price, :currency, :unit, :count,
                        :cycles, :category, :private, :trial_days, :terms::jsonb, :state, :created_at)
                """)
                .params(parameters(id, offer))
                .param("created_at", createdAt.atOffset(UTC))
                .update();
        names.replace(NameRows.Kind.OFFER, id.value(), String.valueOf(offer.name()));
    }

    void update(OfferId id, OfferDraft offer) {
        jdbc.sql("""
                update catalog.offer
                   set name = :name, product_id = :product, price = :price, currency = :currency,
                       recurrence_unit = :unit, recurrence_count = :count, recurrence_cycles = :cycles,
                       category_id = :category, private = :private, trial_days = :trial_days,
                       terms = :terms::jsonb, state = :state
                 where organization_id = :organization and id = :id
                """).params(parameters(id, offer)).update();
        names.replace(NameRows.Kind.OFFER, id.value(), String.valueOf(offer.name()));
    }

    private static Map<String, @Nullable Object> parameters(OfferId id, OfferDraft offer) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("organization", Caller.tenant());
        parameters.put("id", id.value());
        parameters.put("name", offer.name());
        parameters.put(
                "product", offer.productId() == null ? null : offer.productId().value());
        parameters.put("price", offer.price() == null ? null : offer.price().amount());
        parameters.put("currency", offer.price() == null ? null : offer.price().currency());
        parameters.put("unit", offer.recurrence().unit().name());
        parameters.put("count", offer.recurrence().count());
        parameters.put("cycles", offer.recurrence().cycles());
        parameters.put(
                "category",
                offer.categoryId() == null ? null : offer.categoryId().value());
        parameters.put("private", offer.isPrivate());
        parameters.put("trial_days", offer.trialDays());
        parameters.put("terms", TermsJson.write(offer.terms()));
        parameters.put("state", offer.state().name());
        return parameters;
    }

    Optional<Offer> find(OfferId id) {
        return one(id, "");
    }

    Optional<Offer> lock(OfferId id) {
        return one(id, " for update");
    }

    private Optional<Offer> one(OfferId id, String locking) {
        return jdbc.sql(OFFERS + " and o.id = :id" + locking)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(OfferRows::offer)
                .optional();
    }

    Map<OfferId, Offer> of(Collection<OfferId> ids) {
        return jdbc
                .sql(OFFERS + " and o.id = any(:ids)")
                .param("organization", Caller.tenant())
                .param("ids", ids.stream().map(OfferId::value).toArray(UUID[]::new))
                .query(OfferRows::offer)
                .list()
                .stream()
                .collect(Collectors.toMap(Offer::id, Function.identity()));
    }

    Page<Offer> list(OfferQuery query, PageRequest page) {
        var where = where(query, page);
        var rows = jdbc.sql(sql(query, where))
                .param("organization", Caller.tenant())
                .params(where.parameters())
                .param("limit", page.fetch())
                .query(OfferRows::offer)
                .list();
        return Page.of(rows, page, last -> CatalogOrder.cursor(query.sort(), last.name(), last.id()));
    }

    static String sql(OfferQuery query, Where where) {
        return OFFERS + where.sql() + CatalogOrder.sql("o", query.sort());
    }

    static Where where(OfferQuery query, PageRequest page) {
        var where = new Where();
        if (query.state() != null) {
            where.and("o.state = :state", Map.of("state", query.state().name()));
        }
        if (query.productId() != null) {
            where.and(
                    "o.product_id = :product",
                    Map.of("product", query.productId().value()));
        }
        if (query.categoryId() != null) {
            where.and(
                    "o.category_id = :category",
                    Map.of("category", query.categoryId().value()));
        }
        if (query.isPrivate() != null) {
            where.and("o.private = :private", Map.of("private", query.isPrivate()));
        }
        if (query.text() != null) {
            where.andEachWord(Text.searchWords(query.text()), NameRows.matches(NameRows.Kind.OFFER, "o.id"));
        }
        CatalogOrder.after(where, page, "o", query.sort());
        return where;
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        var category = row.getObject("category_id", UUID.class);
        var unit = Recurrence.Unit.valueOf(row.getString("recurrence_unit"));
        return new Offer(
                new OfferId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new ProductId(row.getObject("product_id", UUID.class)),
                new Money(row.getLong("price"), row.getString("currency")),
                new Recurrence(unit, row.getInt("recurrence_count"), row.getObject("recurrence_cycles", Integer.class)),
                category == null ? null : new CategoryId(category),
                row.getBoolean("private"),
                row.getInt("trial_days"),
                TermsJson.read(row.getString("terms")),
                CatalogState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
