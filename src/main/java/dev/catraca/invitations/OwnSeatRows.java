package dev.catraca.invitations;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.SeatTotals;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.PageRequest;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.SeatState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a payer sees of the seats that they bought. */
@Component
class OwnSeatRows {

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /** Invoices with a seat for somebody else: more than one, or one that its payer doesn't sit on. */
    private static final String HANDED_OUT = """
            select i.id from invoices.invoice i
            where i.organization_id = :organization and i.customer_id = :payer and i.status <> 'DRAFT' and i.seats > 0
              and i.id < :after
              and exists (
                select from seats.seat s
                where s.organization_id = :organization and s.invoice_id = i.id and s.state <> 'ENDED'
                  and s.student_id is distinct from :payer)
            order by i.id desc limit :limit
            """;

    private final JdbcClient jdbc;

    OwnSeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean handsOut(CustomerId payer) {
        return !invoices(payer, LAST, 1).isEmpty();
    }

    List<InvoiceId> of(CustomerId payer, PageRequest page) {
        return invoices(payer, page.after() == null ? LAST : page.after().uuid(0), page.fetch());
    }

    private List<InvoiceId> invoices(CustomerId payer, UUID after, int limit) {
        return jdbc.sql(HANDED_OUT)
                .param("organization", Caller.tenant())
                .param("payer", payer.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new InvoiceId(row.getObject("id", UUID.class)))
                .list();
    }

    /** In the order of the lines; a product on several lines is one share. */
    Map<InvoiceId, List<Share>> shares(Collection<InvoiceId> invoices, CustomerId payer, LocalDate today) {
        return jdbc
                .sql("""
                select l.invoice_id, l.product_id, p.name, sum(l.seats) as seats, sum(l.seats_assigned) as assigned,
                    sum(l.seats_reserved) as reserved, sum(l.seats_invited) as invited, sum(l.seats_ended) as ended,
                    exists (
                        select from seats.seat s
                        where s.organization_id = :organization and s.student_id = :payer
                          and s.product_id = l.product_id and s.state <> 'ENDED') as own,
                    exists (
                        select from invitations.wish w
                        where w.organization_id = :organization and w.customer_id = :payer
                          and w.product_id = l.product_id and w.asked_on = :today) as wished
                from invoices.line l
                join catalog.product p on p.organization_id = l.organization_id and p.id = l.product_id
                where l.organization_id = :organization and l.invoice_id = any (:invoices) and l.seats > 0
                group by l.invoice_id, l.product_id, p.name
                order by min(l.position)
                """)
                .param("organization", Caller.tenant())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(UUID[]::new))
                .param("payer", payer.value())
                .param("today", today)
                .query((row, number) -> Map.entry(new InvoiceId(row.getObject("invoice_id", UUID.class)), share(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                new ProductId(row.getObject("product_id", UUID.class)),
                row.getString("name"),
                new SeatTotals(
                        row.getInt("seats"),
                        row.getInt("assigned"),
                        row.getInt("reserved"),
                        row.getInt("invited"),
                        row.getInt("ended")),
                row.getBoolean("own"),
                row.getBoolean("wished"));
    }

    /** Whoever sits on a seat or is invited to it. */
    List<Holder> holders(InvoiceId invoice, PageRequest page, Instant now) {
        var after = page.after() == null ? FIRST : page.after().uuid(0);
        return holders("s.id > :after", invoice, after, page.fetch(), now);
    }

    /** The one of this seat, if it is of this invoice. */
    List<Holder> holder(InvoiceId invoice, SeatId seat, Instant now) {
        return holders("s.id = :after", invoice, seat.value(), 1, now);
    }

    private List<Holder> holders(String which, InvoiceId invoice, UUID after, int limit, Instant now) {
        return jdbc.sql("""
                select s.id, s.product_id, s.state, s.student_id, coalesce(c.name, v.name) as name,
                    coalesce(c.email, s.invited_email) as email, v.sent_at, v.expires_at,
                    coalesce(s.released_at, s.assigned_at) as since,
                    exists (
                        select from grants.course_grant g
                        where g.organization_id = :organization and g.source_kind = 'SEAT' and g.source_id = s.id
                          and g.student_id = s.student_id and g.first_entered_at is not null) as started,
                    coalesce(v.expires_at <= :now, false) as late
                from seats.seat s
                left join customers.customer c on c.organization_id = s.organization_id and c.id = s.student_id
                left join invitations.invitation v on v.organization_id = s.organization_id and v.seat_id = s.id
                    and v.state = 'SENT' and s.student_id is null
                where s.organization_id = :organization and s.invoice_id = :invoice and %s
                  and (s.student_id is not null or s.invited_email is not null)
                order by s.id limit :limit
                """.formatted(which))
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .param("after", after)
                .param("limit", limit)
                .param("now", now.atOffset(UTC))
                .query(OwnSeatRows::holder)
                .list();
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        var student = row.getObject("student_id", UUID.class);
        return new Holder(
                new SeatId(row.getObject("id", UUID.class)),
                new ProductId(row.getObject("product_id", UUID.class)),
                SeatState.valueOf(row.getString("state")),
                student == null ? null : new CustomerId(student),
                row.getString("name"),
                row.getString("email"),
                instant(row, "sent_at"),
                instant(row, "expires_at"),
                instant(row, "since"),
                row.getBoolean("started"),
                row.getBoolean("late"));
    }

    /** False if the payer asked for that today already. */
    boolean insert(SeatsWished wish, LocalDate today) {
        return jdbc.sql("""
                insert into invitations.wish (organization_id, id, invoice_id, product_id, customer_id, quantity, note,
                    asked_on)
                values (:organization, :id, :invoice, :product, :customer, :quantity, :note, :today)
                on conflict on constraint wish_once_a_day do nothing
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("id", wish.id())
                .param("invoice", wish.invoice().value())
                .param("product", wish.product().value())
                .param("customer", wish.payer().value())
                .param("quantity", wish.quantity())
                .param("note", wish.note())
                .param("today", today)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
