package dev.catraca.seats;

import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which doors should be shut for being too late, and aren't; which shouldn't, and are. Locks the invoices. */
@Component
class LateRows {

    private final JdbcClient jdbc;

    LateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Released seats of invoices that are open and were due before a day. */
    List<LateSeat> tooLate(LocalDate dueBefore) {
        return seats("""
                select s.id, s.invoice_id
                from invoices.invoice i
                join seats.seat s on s.organization_id = i.organization_id and s.invoice_id = i.id
                where i.organization_id = :organization and i.status = 'OPEN' and i.due_on < :dueBefore
                  and s.state = 'RELEASED' and exists (
                    select from grants.course_grant g
                    where g.organization_id = :organization and g.source_kind = 'SEAT' and g.source_id = s.id
                      and not ('OVERDUE' = any (g.suspensions)))
                order by s.invoice_id, s.id
                for update of i
                """, dueBefore);
    }

    /** Whatever became of the seats meanwhile. */
    List<LateSeat> noLongerTooLate(LocalDate dueBefore) {
        return seats("""
                select s.id, s.invoice_id
                from invoices.invoice i
                join seats.seat s on s.organization_id = i.organization_id and s.invoice_id = i.id
                where i.organization_id = :organization and (i.status <> 'OPEN' or i.due_on >= :dueBefore)
                  and s.id in (
                    select g.source_id from grants.course_grant g
                    where g.organization_id = :organization and g.source_kind = 'SEAT'
                      and 'OVERDUE' = any (g.suspensions))
                order by s.invoice_id, s.id
                for update of i
                """, dueBefore);
    }

    private List<LateSeat> seats(String sql, LocalDate dueBefore) {
        return jdbc.sql(sql)
                .param("organization", Caller.tenant())
                .param("dueBefore", dueBefore)
                .query((row, number) -> new LateSeat(
                        new SeatId(row.getObject("id", UUID.class)),
                        new InvoiceId(row.getObject("invoice_id", UUID.class))))
                .list();
    }
}
