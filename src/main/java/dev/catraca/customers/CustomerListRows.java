package dev.catraca.customers;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists, searches and likenesses. Each comparison is leakproof, so that it keeps its index under row security. */
@Component
class CustomerListRows {

    private static final String HAS_WORD = """
            c.id in (select w.customer_id from customers.word w where w.organization_id = :organization and %s)""";

    private final JdbcClient jdbc;

    CustomerListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two customers that share something. */
    record Likeness(CustomerId of, Duplicate with) {}

    List<Customer> list(CustomerConditions wanted, PageRequest page) {
        var where = where(wanted, page.after());
        return jdbc.sql(sql(wanted, where))
                .param("organization", Caller.tenant())
                .param("limit", page.fetch())
                .params(where.parameters())
                .query(CustomerMapping::customer)
                .list();
    }

    static String sql(CustomerConditions wanted, Where where) {
        var order = wanted.sort() == CustomerSort.NAME ? "c.name, c.id" : "c.id desc";
        return """
                select c.* from customers.customer c
                 where c.organization_id = :organization %s
                 order by %s limit :limit
                """.formatted(where.sql(), order);
    }

    static Where where(CustomerConditions wanted, @Nullable Cursor after) {
        var where = new Where();
        wanted.columns()
                .forEach((column, value) -> where.and("c.%s = :%s".formatted(column, column), Map.of(column, value)));
        where.andEachWord(wanted.beginnings(), HAS_WORD.formatted("starts_with(w.word, :word)"));
        if (wanted.tag() != null) {
            where.and(HAS_WORD.formatted("w.word = :tag"), Map.of("tag", wanted.tag()));
        }
        if (after != null && wanted.sort() == CustomerSort.NAME) {
            where.and(
                    "(c.name, c.id) > (:afterName, :after)",
                    Map.of("afterName", after.string(0), "after", after.uuid(1)));
        } else if (after != null) {
            where.and("c.id < :after", Map.of("after", after.uuid(0)));
        }
        return where;
    }

    List<Duplicate> like(Customer described) {
        var taxId = described.taxId();
        return jdbc.sql("""
                select c.id, c.name, c.email_normal = :email as same_email,
                       coalesce(c.tax_id = :taxId, false) as same_tax_id, c.phone = :phone as same_phone
                from customers.customer c
                where c.organization_id = :organization and c.id in (
                    select e.id from customers.customer e
                    where e.organization_id = :organization and e.email_normal = :email
                    union
                    select t.id from customers.customer t
                    where t.organization_id = :organization and t.tax_id = :taxId
                    union
                    select p.id from customers.customer p
                    where p.organization_id = :organization and p.phone = :phone)
                order by c.id desc limit 20
                """)
                .param("organization", Caller.tenant())
                .param("email", described.email().normal())
                .param("taxId", taxId == null ? null : taxId.value())
                .param("phone", described.phone().value())
                .query((row, number) -> new Duplicate(
                        new CustomerId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("same_email"),
                        row.getBoolean("same_tax_id"),
                        row.getBoolean("same_phone")))
                .list();
    }

    /** For each of a page of customers, the ids of others that share e-mail, tax id or phone. */
    Map<CustomerId, List<CustomerId>> likenesses(Collection<CustomerId> ids) {
        var found = new HashMap<CustomerId, List<CustomerId>>();
        jdbc.sql("""
                select c.id, d.id as other from customers.customer c
                cross join lateral (
                    (select e.id from customers.customer e
                    where e.organization_id = c.organization_id and e.email_normal = c.email_normal limit 20)
                    union
                    (select t.id from customers.customer t
                    where t.organization_id = c.organization_id and t.tax_id = c.tax_id limit 20)
                    union
                    (select p.id from customers.customer p
                    where p.organization_id = c.organization_id and p.phone = c.phone limit 20)) d
                where c.organization_id = :organization and c.id = any(:ids) and d.id <> c.id
                order by c.id, d.id
                """)
                .param("organization", Caller.tenant())
                .param("ids", CustomerMapping.uuids(ids))
                .query(row -> {
                    found.computeIfAbsent(
                                    new CustomerId(row.getObject("id", UUID.class)), customer -> new ArrayList<>())
                            .add(new CustomerId(row.getObject("other", UUID.class)));
                });
        return found;
    }
}
