package dev.catraca.seats;

import static java.time.ZoneOffset.UTC;

import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who held which seat, when and why not any more. */
@Component
class AssignmentRows {

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(SeatId seat, NewAssignment wanted, Instant at) {
        jdbc.sql("""
                insert into seats.assignment (organization_id, id, seat_id, student_id, release, assigned_at,
                                              assigned_by)
                values (:organization, :id, :seat, :student, :release, :at, :by)
                """)
                .param("organization", Caller.tenant())
                .param("id", Ids.next())
                .param("seat", seat.value())
                .param("student", wanted.student().value())
                .param("release", wanted.release().name())
                .param("at", at.atOffset(UTC))
                .param("by", Caller.current().actor().name())
                .update();
    }

    void end(SeatId seat, @Nullable String reason, Instant at) {
        jdbc.sql("""
                update seats.assignment set ended_at = :at, ended_by = :by, end_reason = :reason
                where organization_id = :organization and seat_id = :seat and ended_at is null
                """)
                .param("organization", Caller.tenant())
                .param("seat", seat.value())
                .param("reason", reason)
                .param("by", Caller.current().actor().name())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** The seat opens without waiting for the payment after all. */
    void releaseNow(SeatId seat) {
        jdbc.sql("""
                update seats.assignment set release = 'IMMEDIATELY'
                where organization_id = :organization and seat_id = :seat and ended_at is null
                """)
                .param("organization", Caller.tenant())
                .param("seat", seat.value())
                .update();
    }

    /** The assignment that each of the seats has now. */
    Map<SeatId, Assignment> current(Collection<SeatId> seats) {
        return jdbc
                .sql("""
                select * from seats.assignment
                where organization_id = :organization and seat_id = any (:seats) and ended_at is null
                """)
                .param("organization", Caller.tenant())
                .param("seats", seats.stream().map(SeatId::value).toArray(UUID[]::new))
                .query(SeatMapping::assignment)
                .list()
                .stream()
                .collect(Collectors.toMap(Assignment::seat, assignment -> assignment));
    }

    /** Newest first. */
    List<Assignment> of(Collection<SeatId> seats) {
        return jdbc.sql("""
                select * from seats.assignment
                where organization_id = :organization and seat_id = any (:seats)
                order by id desc
                """)
                .param("organization", Caller.tenant())
                .param("seats", seats.stream().map(SeatId::value).toArray(UUID[]::new))
                .query(SeatMapping::assignment)
                .list();
    }

    List<Assignment> of(InvoiceId invoice) {
        return jdbc.sql("""
                select a.*
                from seats.assignment a
                join seats.seat s on s.organization_id = a.organization_id and s.id = a.seat_id
                where a.organization_id = :organization and s.invoice_id = :invoice
                order by a.id desc
                """)
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .query(SeatMapping::assignment)
                .list();
    }
}
