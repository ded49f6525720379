package dev.catraca.access;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.catraca.catalog.TermsJson;
import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Where;
import dev.catraca.orders.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class GrantRows {

    private final JdbcClient jdbc;

    GrantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens every course of each released seat's product. The terms are the order's own, else the offer's; only what
     * was sold once ends after its duration, counted from the latest release. A seat released again gets its grants
     * back, except the revoked ones.
     */
    void openOf(Collection<SeatId> seats, Instant at, ZoneId zone) {
        jdbc.sql("""
                with sold as (
                    select s.id as seat_id, s.student_id, s.product_id, s.invoice_id, o.id as order_id,
                           coalesce(o.terms, f.terms) as terms,
                           coalesce(o.recurrence_unit, f.recurrence_unit) = 'ONE_TIME' as once
                    from access.seat s
                    join invoices.line l on l.organization_id = s.organization_id and l.id = s.line_id
                    join invoices.invoice i on i.organization_id = s.organization_id and i.id = s.invoice_id
                    left join orders.placed_order o on o.organization_id = s.organization_id and o.id = i.order_id
                    left join catalog.offer f on f.organization_id = s.organization_id and f.id = l.offer_id
                    where s.organization_id = :organization and s.id = any (:seats))
                insert into access.course_grant (organization_id, student_id, course_id, source_kind, source_id,
                    invoice_id, order_id, state, starts_at, ends_at, terms, created_at)
                select c.organization_id, sold.student_id, c.course_id, 'SEAT', sold.seat_id, sold.invoice_id,
                    sold.order_id, 'ACTIVE', :at,
                    case when sold.once and sold.terms ->> 'duration_from' = 'release'
                         then (:at at time zone :zone
                               + make_interval(days => (sold.terms ->> 'duration_days')::int)) at time zone :zone end,
                    case when sold.once then sold.terms else sold.terms - 'duration_days' end, :at
                from sold
                join catalog.product_course c on c.organization_id = :organization and c.product_id = sold.product_id
                on conflict on constraint grant_given_once do update
                    set state = 'ACTIVE', suspended_for = null, reason = null,
                        ends_at = coalesce(excluded.ends_at, course_grant.ends_at)
                    where course_grant.state in ('SUSPENDED', 'ENDED')
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("seats", seats.stream().map(SeatId::value).toArray(UUID[]::new))
                .param("at", at.atOffset(UTC))
                .param("zone", zone.getId())
                .query(Integer.class)
                .list();
    }

    void suspendOfSeats(Collection<SeatId> seats, Suspension why) {
        jdbc.sql("""
                update access.course_grant set state = 'SUSPENDED', suspended_for = :why
                where organization_id = :organization and source_kind = 'SEAT' and source_id = any (:seats)
                  and state = 'ACTIVE'
                """)
                .param("organization", Caller.tenant())
                .param("seats", seats.stream().map(SeatId::value).toArray(UUID[]::new))
                .param("why", why.name())
                .update();
    }

    void suspendOfInvoices(Collection<InvoiceId> invoices, Suspension why) {
        jdbc.sql("""
                update access.course_grant set state = 'SUSPENDED', suspended_for = :why
                where organization_id = :organization and invoice_id = any (:invoices)
                  and state in ('ACTIVE', 'SUSPENDED')
                """)
                .param("organization", Caller.tenant())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(UUID[]::new))
                .param("why", why.name())
                .update();
    }

    void endOfSeat(SeatId seat, String reason) {
        end("source_kind = 'SEAT' and source_id = any (:ids)", List.of(seat.value()), reason);
    }

    void endOfInvoices(Collection<InvoiceId> invoices, String reason) {
        end("invoice_id = any (:ids)", invoices.stream().map(InvoiceId::value).toList(), reason);
    }

    void endOfOrders(Collection<OrderId> orders, String reason) {
        end("order_id = any (:ids)", orders.stream().map(OrderId::value).toList(), reason);
    }

    private void end(String condition, List<UUID> ids, String reason) {
        jdbc.sql("""
                update access.course_grant set state = 'ENDED', suspended_for = null, reason = :reason
                where organization_id = :organization and %s and state not in ('ENDED', 'REVOKED')
                """.formatted(condition))
                .param("organization", Caller.tenant())
                .param("ids", ids.toArray(UUID[]::new))
                .param("reason", reason)
                .update();
    }

    /** The first entry also starts the clock of terms that count from it. */
    void stampFirstEntry(CustomerId student, CourseId course, Instant at) {
        jdbc.sql("""
                update access.course_grant
                set first_entered_at = :at,
                    ends_at = case when ends_at is null and terms ->> 'duration_from' = 'first_entry'
                                        and terms ->> 'duration_days' is not null
                                   then :at + make_interval(days => (terms ->> 'duration_days')::int)
                                   else ends_at end
                where organization_id = :organization and student_id = :student and course_id = :course
                  and state = 'ACTIVE' and starts_at <= :at and first_entered_at is null
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("course", course.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    List<Grant> of(CustomerId student, Instant now) {
        return jdbc.sql("""
                select * from access.course_grant
                where organization_id = :organization and student_id = :student
                order by id desc
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .query(grant(now))
                .list();
    }

    List<Grant> of(CustomerId student, CourseId course, Instant now) {
        return jdbc.sql("""
                select * from access.course_grant
                where organization_id = :organization and student_id = :student and course_id = :course
                order by id
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("course", course.value())
                .query(grant(now))
                .list();
    }

    List<Grant> list(GrantFilter filter, PageRequest page, Instant now) {
        var where = new Where();
        where.andIfGiven(
                "student_id = :student",
                "student",
                filter.student() == null ? null : filter.student().value());
        where.andIfGiven(
                "course_id = :course",
                "course",
                filter.course() == null ? null : filter.course().value());
        where.andIfGiven(
                "id < :after",
                "after",
                page.after() == null ? null : page.after().uuid(0));
        return jdbc.sql("select * from access.course_grant where organization_id = :organization" + where.sql()
                        + " order by id desc limit :limit")
                .param("organization", Caller.tenant())
                .params(where.parameters())
                .param("limit", page.fetch())
                .query(grant(now))
                .list();
    }

    Optional<Grant> find(GrantId id, Instant now) {
        return jdbc.sql("select * from access.course_grant where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(grant(now))
                .optional();
    }

    /** The invoices whose payment would open a course for a student, oldest first: seats reserved or grants waiting. */
    List<InvoiceId> awaited(CustomerId student, CourseId course) {
        return jdbc.sql("""
                select s.invoice_id
                from access.seat s
                join catalog.product_course c on c.organization_id = :organization and c.product_id = s.product_id
                where s.organization_id = :organization and s.student_id = :student and s.state = 'RESERVED'
                  and c.course_id = :course
                order by s.invoice_id
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("course", course.value())
                .query((row, number) -> new InvoiceId(row.getObject("invoice_id", UUID.class)))
                .list();
    }

    /** The same for every course at once. */
    Map<CourseId, List<InvoiceId>> awaited(CustomerId student) {
        return jdbc
                .sql("""
                select c.course_id, s.invoice_id
                from access.seat s
                join catalog.product_course c on c.organization_id = :organization and c.product_id = s.product_id
                where s.organization_id = :organization and s.student_id = :student and s.state = 'RESERVED'
                order by s.invoice_id
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .query((row, number) -> Map.entry(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new InvoiceId(row.getObject("invoice_id", UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** How many courses each of the students holds or waits for; those without any are left out. */
    Map<CustomerId, Integer> courseCounts(Collection<CustomerId> students) {
        return jdbc
                .sql("""
                select held.student_id, count(*) as courses
                from (
                    select g.student_id, g.course_id from access.course_grant g
                    where g.organization_id = :organization and g.student_id = any (:students)
                    union
                    select s.student_id, p.course_id
                    from access.seat s
                    join catalog.product_course p on p.organization_id = :organization and p.product_id = s.product_id
                    where s.organization_id = :organization and s.student_id = any (:students)
                      and s.state = 'RESERVED') held
                group by held.student_id
                """)
                .param("organization", Caller.tenant())
                .param("students", students.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new CustomerId(row.getObject("student_id", UUID.class)), row.getInt("courses")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The courses that a student holds, or waits for, in the order of their titles. */
    List<CourseId> coursesOf(CustomerId student) {
        return jdbc.sql("""
                select c.id from courses.course c
                where c.organization_id = :organization and c.id in (
                    select course_id from access.course_grant
                    where organization_id = :organization and student_id = :student
                    union
                    select p.course_id
                    from access.seat s
                    join catalog.product_course p on p.organization_id = :organization and p.product_id = s.product_id
                    where s.organization_id = :organization and s.student_id = :student and s.state = 'RESERVED')
                order by c.title, c.id
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .query((row, number) -> new CourseId(row.getObject("id", UUID.class)))
                .list();
    }

    private static RowMapper<Grant> grant(Instant now) {
        return (row, number) -> {
            var invoice = row.getObject("invoice_id", UUID.class);
            var order = row.getObject("order_id", UUID.class);
            var suspendedFor = row.getString("suspended_for");
            var terms = row.getString("terms");
            return new Grant(
                    new GrantId(row.getObject("id", UUID.class)),
                    new CustomerId(row.getObject("student_id", UUID.class)),
                    new CourseId(row.getObject("course_id", UUID.class)),
                    new GrantSource(
                            GrantSource.Kind.valueOf(row.getString("source_kind")),
                            row.getObject("source_id", UUID.class)),
                    invoice == null ? null : new InvoiceId(invoice),
                    order == null ? null : new OrderId(order),
                    state(row, now),
                    suspendedFor == null ? null : Suspension.valueOf(suspendedFor),
                    row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                    SeatRows.instant(row, "ends_at"),
                    SeatRows.instant(row, "first_entered_at"),
                    terms == null ? null : TermsJson.read(terms),
                    row.getString("reason"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant());
        };
    }

    private static GrantState state(ResultSet row, Instant now) throws SQLException {
        var stored = GrantState.valueOf(row.getString("state"));
        var startsAt = SeatRows.instant(row, "starts_at");
        var endsAt = SeatRows.instant(row, "ends_at");
        if (stored != GrantState.ACTIVE) {
            return stored;
        }
        if (endsAt != null && !endsAt.isAfter(now)) {
            return GrantState.EXPIRED;
        }
        return startsAt != null && startsAt.isAfter(now) ? GrantState.SCHEDULED : GrantState.ACTIVE;
    }
}
