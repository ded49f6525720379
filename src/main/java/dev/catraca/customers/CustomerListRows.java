package dev.catraca.customers;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Phone;
import dev.catraca.kernel.TaxId;
import dev.catraca.kernel.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    private static final int MOST_ALIKE = 20;

    /**
     * Asked for the marks of a whole page at once, and planned for just these each time. Asked row by row, or by a plan made
     * while the table was small and kept until there are statistics, the organization is read anew for each mark.
     */
    static final String LIKE_SOME = """
            select kind, mark, id
            from (
                select 'email' as kind, email_normal as mark, id, row_number() over (partition by email_normal order by id) as place
                from customers.customer
                where organization_id = :organization and email_normal = any (:emails)
                union all
                select 'tax_id' as kind, tax_id as mark, id, row_number() over (partition by tax_id order by id) as place
                from customers.customer
                where organization_id = :organization and tax_id = any (:taxIds)
                union all
                select 'phone' as kind, phone as mark, id, row_number() over (partition by phone order by id) as place
                from customers.customer
                where organization_id = :organization and phone = any (:phones)) found
            where place <= :most
            """;

    private final JdbcClient jdbc;

    CustomerListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By which a customer is told from others. */
    private record Mark(String kind, String value) {}

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

    /** Null is like nobody. */
    List<Duplicate> like(@Nullable EmailAddress email, @Nullable TaxId taxId, @Nullable Phone phone) {
        return jdbc.sql("""
                select c.id, c.name, coalesce(c.email_normal = :email, false) as same_email,
                       coalesce(c.tax_id = :taxId, false) as same_tax_id,
                       coalesce(c.phone = :phone, false) as same_phone
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
                .param("email", email == null ? null : email.normal())
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

    /** For each of a page of customers, the ids of others that share e-mail, tax id or phone; of each a score at most. */
    Map<CustomerId, List<CustomerId>> likenesses(Collection<CustomerId> ids) {
        var marks = marks(ids);
        var holders = new HashMap<Mark, List<CustomerId>>();
        jdbc.sql(LIKE_SOME)
                .param("organization", Caller.tenant())
                .param("emails", values(marks, "email"))
                .param("taxIds", values(marks, "tax_id"))
                .param("phones", values(marks, "phone"))
                .param("most", MOST_ALIKE + 1)
                .query(row -> {
                    holders.computeIfAbsent(
                                    new Mark(row.getString("kind"), row.getString("mark")), mark -> new ArrayList<>())
                            .add(new CustomerId(row.getObject("id", UUID.class)));
                });
        var found = new HashMap<CustomerId, List<CustomerId>>();
        marks.forEach((customer, its) -> {
            var others = its.stream()
                    .flatMap(mark -> holders.getOrDefault(mark, List.of()).stream())
                    .filter(other -> !other.equals(customer))
                    .distinct()
                    .sorted(Comparator.comparing(CustomerId::toString))
                    .toList();
            if (!others.isEmpty()) {
                found.put(customer, others);
            }
        });
        return found;
    }

    private Map<CustomerId, List<Mark>> marks(Collection<CustomerId> ids) {
        var marks = new HashMap<CustomerId, List<Mark>>();
        jdbc.sql("""
                select id, email_normal, tax_id, phone from customers.customer
                where organization_id = :organization and id = any (:ids)
                """)
                .param("organization", Caller.tenant())
                .param("ids", CustomerMapping.uuids(ids))
                .query(row -> {
                    var its = new ArrayList<Mark>();
                    its.add(new Mark("email", row.getString("email_normal")));
                    for (var kind : List.of("phone", "tax_id")) {
                        if (row.getString(kind) != null) {
                            its.add(new Mark(kind, row.getString(kind)));
                        }
                    }
                    marks.put(new CustomerId(row.getObject("id", UUID.class)), its);
                });
        return marks;
    }

    private static String[] values(Map<CustomerId, List<Mark>> marks, String kind) {
        return marks.values().stream()
                .flatMap(List::stream)
                .filter(mark -> mark.kind().equals(kind))
                .map(Mark::value)
                .distinct()
                .toArray(String[]::new);
    }
}
