package dev.catraca.seats;

import dev.catraca.catalog.TermsJson;
import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Caller;
import dev.catraca.orders.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What seats were sold with, and what is owed for them: questions that look below. */
@Component
class SoldRows {

    private final JdbcClient jdbc;

    SoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every course of each seat, under the order's own terms or else the offer's. */
    List<SoldCourse> courses(Collection<SeatId> seats) {
        return jdbc.sql("""
                select s.id as seat_id, s.student_id, c.course_id, s.invoice_id, o.id as order_id,
                       coalesce(o.terms, f.terms) as terms,
                       coalesce(coalesce(o.recurrence_unit, f.recurrence_unit) = 'ONE_TIME', false) as once
                from seats.seat s
                join catalog.product_course c on c.organization_id = s.organization_id and c.product_id = s.product_id
                join invoices.line l on l.organization_id = s.organization_id and l.id = s.line_id
                join invoices.invoice i on i.organization_id = s.organization_id and i.id = s.invoice_id
                left join orders.placed_order o on o.organization_id = s.organization_id and o.id = i.order_id
                left join catalog.offer f on f.organization_id = s.organization_id and f.id = l.offer_id
                where s.organization_id = :organization and s.id = any (:seats)
                order by s.id, c.course_id
                """)
                .param("organization", Caller.tenant())
                .param("seats", seats.stream().map(SeatId::value).toArray(UUID[]::new))
                .query(SoldRows::sold)
                .list();
    }

    private static SoldCourse sold(ResultSet row, int number) throws SQLException {
        var order = row.getObject("order_id", UUID.class);
        var terms = row.getString("terms");
        return new SoldCourse(
                new SeatId(row.getObject("seat_id", UUID.class)),
                new CustomerId(row.getObject("student_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                order == null ? null : new OrderId(order),
                terms == null ? null : TermsJson.read(terms),
                row.getBoolean("once"));
    }

    /** The courses that each student would enter if an invoice were paid, oldest invoice first. */
    Map<CustomerId, List<Awaited>> awaited(Collection<CustomerId> students) {
        return jdbc
                .sql("""
                select s.student_id, c.course_id, s.invoice_id, s.id
                from seats.seat s
                join catalog.product_course c on c.organization_id = s.organization_id and c.product_id = s.product_id
                where s.organization_id = :organization and s.student_id = any (:students) and s.state = 'RESERVED'
                order by s.invoice_id, s.id
                """)
                .param("organization", Caller.tenant())
                .param("students", students.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query((row, number) -> new Awaited(
                        new CustomerId(row.getObject("student_id", UUID.class)),
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new InvoiceId(row.getObject("invoice_id", UUID.class)),
                        new SeatId(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Awaited::student));
    }
}
