package dev.catraca.access;

import static java.time.ZoneOffset.UTC;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.LineId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                select g.id from access.course_grant g
                where g.organization_id = :organization and g.source_kind = 'SEAT' and g.source_id = s.id
                  and g.student_id = s.student_id
                order by g.id) as grant_ids
            from access.seat s
            where s.organization_id = :organization
            """.formatted(CREATED_AT);

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As many as each line sold; those that are there already stay. */
    void makeFor(Collection<InvoiceId> invoices) {
        about("""
                insert into access.seat (organization_id, invoice_id, line_id, ordinal, product_id)
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
                .query(SeatRows::seat)
                .optional();
    }

    List<Seat> of(InvoiceId invoice, PageRequest page) {
        return jdbc.sql(SELECT + "and s.invoice_id = :invoice and s.id > :after order by s.id limit :limit")
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .param("after", page.after() == null ? FIRST : page.after().uuid(0))
                .param("limit", page.fetch())
                .query(SeatRows::seat)
                .list();
    }

    Optional<Seat> free(InvoiceId invoice, ProductId product) {
        return jdbc.sql(SELECT + """
                and s.invoice_id = :invoice and s.product_id = :product and s.state = 'PENDING'
                order by s.id limit 1 for update
                """)
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .param("product", product.value())
                .query(SeatRows::seat)
                .optional();
    }

    boolean holds(CustomerId student, ProductId product) {
        return jdbc.sql("""
                select exists (
                    select from access.seat
                    where organization_id = :organization and student_id = :student and product_id = :product
                      and state in ('RESERVED', 'RELEASED'))
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("product", product.value())
                .query(Boolean.class)
                .single();
    }

    void reserve(SeatId id, NewAssignment wanted, Instant at) {
        jdbc.sql("""
                update access.seat
                set state = 'RESERVED', student_id = :student, release = :release, assigned_at = :at
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("student", wanted.student().value())
                .param("release", wanted.release().name())
                .param("at", at.atOffset(UTC))
                .update();
    }

    void insertAssignment(SeatId seat, NewAssignment wanted, Instant at, String by) {
        jdbc.sql("""
                insert into access.assignment (organization_id, id, seat_id, student_id, release, assigned_at,
                                               assigned_by)
                values (:organization, :id, :seat, :student, :release, :at, :by)
                """)
                .param("organization", Caller.tenant())
                .param("id", Ids.next())
                .param("seat", seat.value())
                .param("student", wanted.student().value())
                .param("release", wanted.release().name())
                .param("at", at.atOffset(UTC))
                .param("by", by)
                .update();
    }

    void endAssignment(SeatId seat, String reason, Instant at) {
        jdbc.sql("""
                update access.assignment set ended_at = :at, end_reason = :reason
                where organization_id = :organization and seat_id = :seat and ended_at is null
                """)
                .param("organization", Caller.tenant())
                .param("seat", seat.value())
                .param("reason", reason)
                .param("at", at.atOffset(UTC))
                .update();
    }

    void free(SeatId id) {
        jdbc.sql("""
                update access.seat
                set state = 'PENDING', student_id = null, release = null, assigned_at = null, released_at = null
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .update();
    }

    /** Only what is reserved moves, so that a second release of the same seats finds nothing. */
    List<Seat> release(Collection<SeatId> ids, Instant at) {
        return jdbc.sql("""
                update access.seat set state = 'RELEASED', released_at = :at
                where organization_id = :organization and id = any (:ids) and state = 'RESERVED'
                returning *, '{}'::uuid[] as grant_ids, %s
                """.formatted(CREATED_AT))
                .param("organization", Caller.tenant())
                .param("ids", ids.stream().map(SeatId::value).toArray(UUID[]::new))
                .param("at", at.atOffset(UTC))
                .query(SeatRows::seat)
                .list();
    }

    List<SeatId> reservedOf(Collection<InvoiceId> invoices) {
        return openOf(invoices).stream()
                .filter(seat -> seat.state() == SeatState.RESERVED)
                .map(Seat::id)
                .toList();
    }

    /** Locks all that haven't ended. */
    List<Seat> openOf(Collection<InvoiceId> invoices) {
        return about(SELECT + """
                and s.invoice_id = any (:invoices) and s.state <> 'ENDED'
                order by s.invoice_id, s.line_id, s.id for update
                """, invoices).query(SeatRows::seat).list();
    }

    List<Seat> reserveAgain(Collection<InvoiceId> invoices) {
        return about("""
                update access.seat set state = 'RESERVED', released_at = null
                where organization_id = :organization and invoice_id = any (:invoices) and state = 'RELEASED'
                  and release = 'ON_FULL_PAYMENT'
                returning *, '{}'::uuid[] as grant_ids, %s
                """.formatted(CREATED_AT), invoices).query(SeatRows::seat).list();
    }

    void end(Collection<InvoiceId> invoices) {
        about("""
                update access.seat set state = 'ENDED'
                where organization_id = :organization and invoice_id = any (:invoices)
                """, invoices).update();
    }

    private JdbcClient.StatementSpec about(String sql, Collection<InvoiceId> invoices) {
        return jdbc.sql(sql)
                .param("organization", Caller.tenant())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(UUID[]::new));
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        var student = row.getObject("student_id", UUID.class);
        var release = row.getString("release");
        var grants = (UUID[]) row.getArray("grant_ids").getArray();
        return new Seat(
                new SeatId(row.getObject("id", UUID.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                new LineId(row.getObject("line_id", UUID.class)),
                new ProductId(row.getObject("product_id", UUID.class)),
                SeatState.valueOf(row.getString("state")),
                student == null ? null : new CustomerId(student),
                release == null ? null : ReleaseRule.valueOf(release),
                instant(row, "assigned_at"),
                instant(row, "released_at"),
                Stream.of(grants).map(GrantId::new).toList(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
