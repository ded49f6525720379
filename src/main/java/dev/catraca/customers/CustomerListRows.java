package dev.catraca.customers;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Phone;
import dev.catraca.kernel.TaxId;
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

    private static final String HAS_WORD = " and c.id in (select w.customer_id from customers.word w"
            + " where w.organization_id = :organization and %s)";

    private final JdbcClient jdbc;

    CustomerListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two customers that share something. */
    record Likeness(CustomerId of, Duplicate with) {}

    List<Customer> list(CustomerConditions wanted, PageRequest page) {
        return jdbc.sql(sql(wanted, page))
                .params(parameters(wanted, page))
                .query(CustomerMapping::customer)
                .list();
    }

    /** Only what is asked for becomes part of the statement: a condition that may be null would cost the index. */
    static String sql(CustomerConditions wanted, PageRequest page) {
        var sql = new StringBuilder("select c.* from customers.customer c where c.organization_id = :organization");
        wanted.columns().keySet().forEach(column -> sql.append(" and c.%s = :%s".formatted(column, column)));
        for (var i = 0; i < wanted.beginnings().size(); i++) {
            sql.append(HAS_WORD.formatted("starts_with(w.word, :word" + i + ")"));
        }
        if (wanted.tag() != null) {
            sql.append(HAS_WORD.formatted("w.word = :tag"));
        }
        var byName = wanted.sort() == CustomerSort.NAME;
        if (page.after() != null) {
            sql.append(byName ? " and (c.name, c.id) > (:afterName, :after)" : " and c.id < :after");
        }
        return sql + (byName ? " order by c.name, c.id" : " order by c.id desc") + " limit :limit";
    }

    static Map<String, @Nullable Object> parameters(CustomerConditions wanted, PageRequest page) {
        var parameters = new HashMap<String, @Nullable Object>(wanted.columns());
        parameters.put("organization", Caller.tenant());
        parameters.put("limit", page.fetch());
        for (var i = 0; i < wanted.beginnings().size(); i++) {
            parameters.put("word" + i, wanted.beginnings().get(i));
        }
        if (wanted.tag() != null) {
            parameters.put("tag", wanted.tag());
        }
        if (page.after() != null && wanted.sort() == CustomerSort.NAME) {
            parameters.put("afterName", page.after().string(0));
            parameters.put("after", page.after().uuid(1));
        } else if (page.after() != null) {
            parameters.put("after", page.after().uuid(0));
        }
        return parameters;
    }

    List<Duplicate> like(EmailAddress email, @Nullable TaxId taxId, @Nullable Phone phone) {
        return jdbc.sql("""
                select c.id, c.name, c.email_normal = :email as same_email,
                       coalesce(c.tax_id = :taxId, false) as same_tax_id, coalesce(c.phone = :phone, false) as same_phone
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
                .param("email", email.normal())
                .param("taxId", taxId == null ? null : taxId.value())
                .param("phone", phone == null ? null : phone.value())
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
