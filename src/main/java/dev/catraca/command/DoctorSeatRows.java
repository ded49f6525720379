package dev.catraca.command;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of one organization's seats; its organization is entered already. */
final class DoctorSeatRows {

    private final JdbcClient jdbc;

    DoctorSeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> problems(UUID organization) {
        return Stream.of(linesOffTheirSeats(), invoicesOffTheirLines(), paidAndStillWaiting(), releasedToNoCourse())
                .flatMap(
                        sql -> jdbc
                                .sql(sql)
                                .param("organization", organization)
                                .query((row, _) -> row.getString(1))
                                .list()
                                .stream())
                .toList();
    }

    private static String linesOffTheirSeats() {
        return """
                select format('organization %s: line %s counts other seats than it has', :organization::uuid, l.id)
                from invoices.line l
                left join (
                    select line_id, count(*) as total,
                           count(*) filter (where state in ('RESERVED', 'RELEASED')) as assigned,
                           count(*) filter (where state = 'RESERVED') as reserved,
                           count(*) filter (where state = 'PENDING' and invited_email is not null) as invited,
                           count(*) filter (where state = 'ENDED') as ended
                    from seats.seat where organization_id = :organization group by line_id) s on s.line_id = l.id
                where l.organization_id = :organization
                  and (l.seats, l.seats_assigned, l.seats_reserved, l.seats_invited, l.seats_ended)
                      is distinct from (coalesce(s.total, 0), coalesce(s.assigned, 0), coalesce(s.reserved, 0),
                                        coalesce(s.invited, 0), coalesce(s.ended, 0))
                order by l.id""";
    }

    private static String invoicesOffTheirLines() {
        return """
                select format('organization %s: invoice %s counts other seats than its lines', :organization::uuid, i.id)
                from invoices.invoice i
                join (
                    select invoice_id, sum(seats) as total, sum(seats_assigned) as assigned,
                           sum(seats_reserved) as reserved, sum(seats_invited) as invited, sum(seats_ended) as ended
                    from invoices.line where organization_id = :organization group by invoice_id) l on l.invoice_id = i.id
                where i.organization_id = :organization
                  and (i.seats, i.seats_assigned, i.seats_reserved, i.seats_invited, i.seats_ended)
                      is distinct from (l.total, l.assigned, l.reserved, l.invited, l.ended)
                order by i.id""";
    }

    private static String paidAndStillWaiting() {
        return """
                select format('organization %s: seat %s waits for a payment that came', :organization::uuid, s.id)
                from seats.seat s
                join invoices.invoice i on i.organization_id = s.organization_id and i.id = s.invoice_id
                where s.organization_id = :organization and s.state = 'RESERVED' and i.status = 'PAID'
                order by s.id""";
    }

    private static String releasedToNoCourse() {
        return """
                select format('organization %s: seat %s is released and opened nothing', :organization::uuid, s.id)
                from seats.seat s
                where s.organization_id = :organization and s.state = 'RELEASED' and not exists (
                    select from grants.course_grant g
                    where g.organization_id = :organization and g.source_kind = 'SEAT' and g.source_id = s.id
                      and g.student_id = s.student_id and not ('UNASSIGNED' = any (g.ends)))
                order by s.id""";
    }
}
