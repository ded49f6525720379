package dev.catraca.seats;

import static java.time.ZoneOffset.UTC;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.LineId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Text;
import dev.catraca.kernel.Where;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SeatRows {

    private static final UUID FIRST = new UUID(0, 0);

    /** A seat is as old as the invoice that sells it. */
    private static final String CREATED_AT = """
            (select i.created_at from invoices.invoice i
             where i.organization_id = :organization and i.id = invoice_id) as created_at
            """;

    private static final String SELECT = """
            select s.*, %s, array(
                select g.id from grants.course_grant g
                where g.organization_id = :organization and g.source_kind = 'SEAT' and g.source_id = s.id
                  and g.student_id = s.student_id
                order by g.id) as grant_ids
            from seats.seat s
            where s.organization_id = :organization
            """.formatted(CREATED_AT);

    /** Without what it opened, for those who are about to change it. */
    private static final String BARE = """
            select s.*, '{}'::uuid[] as grant_ids, %s
            from seats.seat s
            where s.organization_id = :organization
            """.formatted(CREATED_AT);

    private static final String CHANGED = """

            returning *, '{}'::uuid[] as grant_ids, %s
            """.formatted(CREATED_AT);

    private static final int MAX_WORDS = 8;

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As many as each line sold; those that are there already stay. */
    void makeFor(Collection<InvoiceId> invoices) {
        ofInvoices("""
                insert into seats.seat (organization_id, invoice_id, line_id, ordinal, product_id)
                select l.organization_id, l.invoice_id, l.id, ordinal, l.product_id
                from invoices.line l cross join lateral generate_series(1, l.seats) ordinal
                where l.organization_id = :organization and l.invoice_id = any (:invoices)
                order by l.invoice_id, l.position, ordinal
                on conflict (organization_id, line_id, ordinal) do nothing
                returning 1
                """, invoices).query(Integer.class).list();
    }

    Optional<Seat> find(SeatId id) {
        return jdbc.sql(SELECT + "and s.id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(SeatMapping::seat)
                .optional();
    }

    List<Seat> of(InvoiceId invoice, SeatFilter filter, PageRequest page) {
        var where = where(filter);
        return jdbc.sql(SELECT + "and s.invoice_id = :invoice and s.id > :after" + where.sql()
                        + " order by s.id limit :limit")
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .params(where.parameters())
                .param("after", page.after() == null ? FIRST : page.after().uuid(0))
                .param("limit", page.fetch())
                .query(SeatMapping::seat)
                .list();
    }

    private static Where where(SeatFilter filter) {
        var where = new Where()
                .andIfGiven(
                        "s.state = :state",
                        "state",
                        filter.state() == null ? null : filter.state().name())
                .andIfGiven(
                        "s.product_id = :product",
                        "product",
                        filter.product() == null ? null : filter.product().value());
        if (filter.invited() != null) {
            where.andIf(true, filter.invited() ? "s.invited_email is not null" : "s.invited_email is null");
        }
        if (filter.search() != null && !Text.isBlank(filter.search())) {
            search(where, filter.search());
        }
        return where;
    }

    /** Each word begins one of the student's, or all of it the invited mailbox. */
    private static void search(Where where, String typed) {
        var words = Text.searchWords(typed).stream().limit(MAX_WORDS).toList();
        var parameters =
                new HashMap<String, Object>(Map.of("mailbox", Text.line(typed).toLowerCase(Locale.ROOT)));
        var student = new StringBuilder(words.isEmpty() ? "false" : "true");
        for (var i = 0; i < words.size(); i++) {
            parameters.put("word" + i, words.get(i));
            student.append(" and ").append("""
                    exists (
                        select from customers.word w
                        where w.organization_id = :organization and w.customer_id = s.student_id
                          and starts_with(w.word, :word%d))""".formatted(i));
        }
        where.and("(starts_with(s.invited_email, :mailbox) or %s)".formatted(student), parameters);
    }

    List<Seat> all(InvoiceId invoice) {
        return ofInvoices(BARE + "and s.invoice_id = any (:invoices) order by s.id", List.of(invoice))
                .query(SeatMapping::seat)
                .list();
    }

    Optional<Seat> free(InvoiceId invoice, ProductId product) {
        return jdbc.sql(BARE + """
                and s.invoice_id = :invoice and s.product_id = :product and s.state = 'PENDING'
                and s.invited_email is null
                order by s.id limit 1 for update of s
                """)
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .param("product", product.value())
                .query(SeatMapping::seat)
                .optional();
    }

    boolean holds(CustomerId student, ProductId product) {
        return jdbc.sql("""
                select exists (
                    select from seats.seat
                    where organization_id = :organization and student_id = :student and product_id = :product
                      and state in ('RESERVED', 'RELEASED'))
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("product", product.value())
                .query(Boolean.class)
                .single();
    }

    List<CustomerId> holders(Collection<CustomerId> students, ProductId product) {
        return jdbc.sql("""
                select distinct student_id from seats.seat
                where organization_id = :organization and student_id = any (:students) and product_id = :product
                  and state in ('RESERVED', 'RELEASED')
                """)
                .param("organization", Caller.tenant())
                .param("students", students.stream().map(CustomerId::value).toArray(UUID[]::new))
                .param("product", product.value())
                .query((row, number) -> new CustomerId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Locks them in order, whatever their state. */
    List<Seat> lockOf(Collection<InvoiceId> invoices) {
        return ofInvoices(
                        BARE
                                + "and s.invoice_id = any (:invoices) order by s.invoice_id, s.line_id, s.id for update of s",
                        invoices)
                .query(SeatMapping::seat)
                .list();
    }

    List<Seat> ofLines(Collection<LineId> lines) {
        return jdbc.sql(BARE + "and s.line_id = any (:lines) order by s.invoice_id, s.line_id, s.id")
                .param("organization", Caller.tenant())
                .param("lines", lines.stream().map(LineId::value).toArray(UUID[]::new))
                .query(SeatMapping::seat)
                .list();
    }

    Seat hold(SeatId id, NewAssignment wanted, Instant at) {
        return jdbc.sql("""
                update seats.seat
                set student_id = :student, release = :release, assigned_at = :at, released_at = null,
                    invited_email = null
                where organization_id = :organization and id = :id
                """ + CHANGED)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("student", wanted.student().value())
                .param("release", wanted.release().name())
                .param("at", at.atOffset(UTC))
                .query(SeatMapping::seat)
                .single();
    }

    /** Pending still, and yet not free. */
    Seat invite(SeatId id, EmailAddress email) {
        return jdbc.sql("""
                update seats.seat set invited_email = :email where organization_id = :organization and id = :id
                """ + CHANGED)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("email", email.value())
                .query(SeatMapping::seat)
                .single();
    }

    Seat free(SeatId id) {
        return jdbc.sql("""
                update seats.seat
                set student_id = null, release = null, assigned_at = null, released_at = null, invited_email = null
                where organization_id = :organization and id = :id
                """ + CHANGED)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(SeatMapping::seat)
                .single();
    }

    void releaseNow(SeatId id) {
        jdbc.sql("""
                update seats.seat set release = 'IMMEDIATELY' where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .update();
    }

    /** Only what is reserved moves, so that a second release of the same seats finds nothing. */
    List<Seat> release(Collection<SeatId> ids, Instant at) {
        return some("""
                update seats.seat set released_at = :at
                where organization_id = :organization and id = any (:ids) and state = 'RESERVED'
                """ + CHANGED, ids)
                .param("at", at.atOffset(UTC))
                .query(SeatMapping::seat)
                .list();
    }

    /** What a full payment released waits for it again. */
    List<Seat> awaitAgain(Collection<SeatId> ids) {
        return some("""
                update seats.seat set released_at = null
                where organization_id = :organization and id = any (:ids) and released_at is not null
                  and release = 'ON_FULL_PAYMENT'
                """ + CHANGED, ids).query(SeatMapping::seat).list();
    }

    List<Seat> end(Collection<SeatId> ids, SeatEnding why) {
        return some("""
                update seats.seat set ends = array_append(ends, :why)
                where organization_id = :organization and id = any (:ids) and not (:why = any (ends))
                """ + CHANGED, ids)
                .param("why", why.name())
                .query(SeatMapping::seat)
                .list();
    }

    List<Seat> reopen(Collection<SeatId> ids, SeatEnding why) {
        return some("""
                update seats.seat set ends = array_remove(ends, :why)
                where organization_id = :organization and id = any (:ids) and :why = any (ends)
                """ + CHANGED, ids)
                .param("why", why.name())
                .query(SeatMapping::seat)
                .list();
    }

    private JdbcClient.StatementSpec some(String sql, Collection<SeatId> ids) {
        return jdbc.sql(sql)
                .param("organization", Caller.tenant())
                .param("ids", ids.stream().map(SeatId::value).toArray(UUID[]::new));
    }

    private JdbcClient.StatementSpec ofInvoices(String sql, Collection<InvoiceId> invoices) {
        return jdbc.sql(sql)
                .param("organization", Caller.tenant())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(UUID[]::new));
    }
}
