package dev.catraca.invoices;

import static java.time.ZoneOffset.UTC;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvoiceRows {

    private static final String BY_ID =
            "select * from invoices.invoice where organization_id = :organization and id = :id";

    private final JdbcClient jdbc;

    InvoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Invoice> find(InvoiceId id) {
        return about(BY_ID, id).query(InvoiceRows::invoice).optional();
    }

    Optional<Invoice> lock(InvoiceId id) {
        return about(BY_ID + " for update", id).query(InvoiceRows::invoice).optional();
    }

    /** Several, in one order, so that two who lock many never wait for each other. */
    List<Invoice> lock(Collection<InvoiceId> ids) {
        return about("""
                select * from invoices.invoice where organization_id = :organization and id = any (:ids)
                order by id for update
                """, ids).query(InvoiceRows::invoice).list();
    }

    List<Invoice> byNumber(Collection<Long> numbers) {
        return jdbc.sql(
                        "select * from invoices.invoice where organization_id = :organization and number = any (:numbers)")
                .param("organization", Caller.tenant())
                .param("numbers", numbers.stream().mapToLong(Long::longValue).toArray())
                .query(InvoiceRows::invoice)
                .list();
    }

    List<Invoice> all(Collection<InvoiceId> ids) {
        return about("select * from invoices.invoice where organization_id = :organization and id = any (:ids)", ids)
                .query(InvoiceRows::invoice)
                .list();
    }

    void insert(InvoiceId id, NewInvoice wanted, InvoiceTotals totals, Instant at) {
        withContent("""
                insert into invoices.invoice (organization_id, id, status, customer_id, payment_profile_id, order_id,
                    period_from, period_until, due_on, currency, total, seats, created_at)
                values (:organization, :id, 'DRAFT', :customer, :profile, :order, :from, :until, :dueOn, :currency,
                    :total, :seats, :at)
                """, id, wanted, totals)
                .param("order", wanted.orderId())
                .param("from", wanted.period() == null ? null : wanted.period().from())
                .param("until", wanted.period() == null ? null : wanted.period().until())
                .param("currency", totals.total().currency())
                .param("at", at.atOffset(UTC))
                .update();
    }

    void rewrite(InvoiceId id, NewInvoice wanted, InvoiceTotals totals) {
        withContent("""
                update invoices.invoice
                set customer_id = :customer, payment_profile_id = :profile, due_on = :dueOn, total = :total,
                    seats = :seats
                where organization_id = :organization and id = :id and status = 'DRAFT'
                """, id, wanted, totals).update();
    }

    private JdbcClient.StatementSpec withContent(String sql, InvoiceId id, NewInvoice wanted, InvoiceTotals totals) {
        var profile = wanted.paymentProfile();
        return about(sql, id)
                .param("customer", wanted.customer().value())
                .param("profile", profile == null ? null : profile.value())
                .param("dueOn", wanted.dueOn())
                .param("total", totals.total().amount())
                .param("seats", totals.seats());
    }

    /** Gives the next number of the organization: the counter's row lock keeps numbers gapless and in order. */
    void issue(InvoiceId id, Instant at) {
        about("""
                with counted as (
                    insert into invoices.counter (organization_id, last_number) values (:organization, 1)
                    on conflict (organization_id) do update set last_number = counter.last_number + 1
                    returning last_number)
                update invoices.invoice set status = 'OPEN', number = counted.last_number, issued_at = :at
                from counted
                where organization_id = :organization and id = :id
                """, id).param("at", at.atOffset(UTC)).update();
    }

    /** Adds money to invoices and marks those paid that it completes; gives back which these are. */
    List<InvoiceId> markPaid(Map<InvoiceId, Money> applied, Instant at) {
        return jdbc
                .sql("""
                update invoices.invoice i
                set paid = i.paid + added.amount,
                    status = case when i.paid + added.amount = i.total then 'PAID' else i.status end,
                    paid_at = case when i.paid + added.amount = i.total then :at else i.paid_at end
                from unnest(:ids, :amounts) as added (id, amount)
                where i.organization_id = :organization and i.id = added.id
                returning i.id, i.status
                """)
                .param("organization", Caller.tenant())
                .param("at", at.atOffset(UTC))
                .param("ids", applied.keySet().stream().map(InvoiceId::value).toArray(UUID[]::new))
                .param(
                        "amounts",
                        applied.values().stream().mapToLong(Money::amount).toArray())
                .query((row, number) -> Map.entry(
                        new InvoiceId(row.getObject("id", UUID.class)), InvoiceStatus.valueOf(row.getString("status"))))
                .list()
                .stream()
                .filter(marked -> marked.getValue() == InvoiceStatus.PAID)
                .map(Map.Entry::getKey)
                .toList();
    }

    void takePaid(InvoiceId id, Money applied) {
        about("""
                update invoices.invoice set status = 'OPEN', paid = paid - :applied, paid_at = null
                where organization_id = :organization and id = :id
                """, id).param("applied", applied.amount()).update();
    }

    void refunded(InvoiceId id, Money all) {
        about("""
                update invoices.invoice set refunded = :all where organization_id = :organization and id = :id
                """, id).param("all", all.amount()).update();
    }

    void disputed(InvoiceId id, boolean disputed) {
        about("""
                update invoices.invoice set disputed = :disputed where organization_id = :organization and id = :id
                """, id).param("disputed", disputed).update();
    }

    void markVoided(InvoiceId id, String reason, Instant at) {
        about("""
                update invoices.invoice set status = 'VOIDED', void_reason = :reason, voided_at = :at
                where organization_id = :organization and id = :id
                """, id).param("reason", reason).param("at", at.atOffset(UTC)).update();
    }

    void moveDueDate(InvoiceId id, LocalDate dueOn) {
        about("""
                update invoices.invoice set due_on = :dueOn where organization_id = :organization and id = :id
                """, id).param("dueOn", dueOn).update();
    }

    /** Sums the lines' seats up once more. */
    void countSeats(List<InvoiceId> ids) {
        jdbc.sql("""
                update invoices.invoice i
                set seats_assigned = summed.assigned, seats_reserved = summed.reserved,
                    seats_invited = summed.invited, seats_ended = summed.ended
                from (select invoice_id, sum(seats_assigned)::int as assigned, sum(seats_reserved)::int as reserved,
                             sum(seats_invited)::int as invited, sum(seats_ended)::int as ended
                      from invoices.line
                      where organization_id = :organization and invoice_id = any (:ids)
                      group by invoice_id) summed
                where i.organization_id = :organization and i.id = summed.invoice_id
                """)
                .param("organization", Caller.tenant())
                .param("ids", ids.stream().map(InvoiceId::value).toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec about(String sql, Collection<InvoiceId> ids) {
        return jdbc.sql(sql)
                .param("organization", Caller.tenant())
                .param("ids", ids.stream().map(InvoiceId::value).toArray(UUID[]::new));
    }

    private JdbcClient.StatementSpec about(String sql, InvoiceId id) {
        return jdbc.sql(sql).param("organization", Caller.tenant()).param("id", id.value());
    }

    static Invoice invoice(ResultSet row, int rowNumber) throws SQLException {
        var currency = row.getString("currency");
        var profile = row.getObject("payment_profile_id", UUID.class);
        var from = row.getObject("period_from", LocalDate.class);
        return new Invoice(
                new InvoiceId(row.getObject("id", UUID.class)),
                row.getObject("number", Long.class),
                InvoiceStatus.valueOf(row.getString("status")),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                profile == null ? null : new PaymentProfileId(profile),
                row.getObject("order_id", UUID.class),
                from == null ? null : new Period(from, row.getObject("period_until", LocalDate.class)),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getLong("total"), currency),
                new Money(row.getLong("paid"), currency),
                new Money(row.getLong("refunded"), currency),
                row.getBoolean("disputed"),
                InvoiceLineRows.seats(row),
                List.of(),
                row.getInt("link_version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "issued_at"),
                instant(row, "paid_at"),
                instant(row, "voided_at"),
                row.getString("void_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
