package dev.catraca.customers;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
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

    private final JdbcClient jdbc;

    CustomerListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two customers that share something. */
    record Likeness(CustomerId of, Duplicate with) {}

    List<Customer> list(CustomerConditions wanted, PageRequest page) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("organization", Caller.tenant());
        parameters.put("limit", page.fetch());
        var sql = "select c.* from customers.customer c where c.organization_id = :organization"
                + where(wanted, parameters)
                + order(wanted.sort(), page.after(), parameters);
        return jdbc.sql(sql).params(parameters).query(CustomerMapping::customer).list();
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

    private static String where(CustomerConditions wanted, Map<String, @Nullable Object> parameters) {
        var where = new StringBuilder();
        wanted.columns().forEach((column, value) -> {
            where.append(" and c.").append(column).append(" = :").append(column);
            parameters.put(column, value);
        });
        for (var word : wanted.beginnings()) {
            var name = "word" + parameters.size();
            where.append(" and c.id in (select w.customer_id from customers.word w"
                            + " where w.organization_id = :organization and starts_with(w.word, :")
                    .append(name)
                    .append("))");
            parameters.put(name, word);
        }
        if (wanted.tag() != null) {
            where.append(" and c.id in (select w.customer_id from customers.word w"
                    + " where w.organization_id = :organization and w.word = :tag)");
            parameters.put("tag", wanted.tag());
        }
        return where.toString();
    }

    private static String order(CustomerSort sort, @Nullable Cursor after, Map<String, @Nullable Object> parameters) {
        var byName = sort == CustomerSort.NAME;
        var order = byName ? " order by c.name, c.id limit :limit" : " order by c.id desc limit :limit";
        if (after == null) {
            return order;
        }
        if (!byName) {
            parameters.put("after", after.uuid(0));
            return " and c.id < :after" + order;
        }
        parameters.put("afterName", after.string(0));
        parameters.put("after", after.uuid(1));
        return " and (c.name, c.id) > (:afterName, :after)" + order;
    }
}
