package dev.catraca.payments;

import static java.time.ZoneOffset.UTC;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.LineId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import dev.catraca.ledger.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RefundRows {

    private final JdbcClient jdbc;

    RefundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Refund refund) {
        jdbc.sql("""
                insert into payments.refund (organization_id, id, payment_id, invoice_id, customer_id, currency, amount,
                                             applied, destination, line_ids, reason, refunded_on, entry_id, created_at)
                values (:organization, :id, :payment, :invoice, :customer, :currency, :amount, :applied, :destination,
                        :lines, :reason, :day, :entry, :at)
                """)
                .param("organization", Caller.tenant())
                .param("id", refund.id().value())
                .param("payment", refund.payment().value())
                .param("invoice", refund.invoice().value())
                .param("customer", refund.customer().value())
                .param("currency", refund.amount().currency())
                .param("amount", refund.amount().amount())
                .param("applied", refund.applied().amount())
                .param("destination", refund.to().name())
                .param("lines", refund.lines().stream().map(LineId::value).toArray(UUID[]::new))
                .param("reason", refund.reason())
                .param("day", refund.refundedOn())
                .param("entry", refund.entry().value())
                .param("at", refund.createdAt().atOffset(UTC))
                .update();
    }

    /** True for the one caller that undoes it; false for whoever comes second. */
    boolean markReversed(RefundId id, String reason, Instant at) {
        return jdbc.sql("""
                update payments.refund set reversed_at = :at, reversal_reason = :reason
                where organization_id = :organization and id = :id and reversed_at is null
                """)
                        .param("organization", Caller.tenant())
                        .param("id", id.value())
                        .param("at", at.atOffset(UTC))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Adds to what went back of a payment, or takes from it; everything gone is a state of its own. */
    void move(PaymentId payment, Money refunded) {
        jdbc.sql("""
                update payments.payment
                set refunded = refunded + :moved,
                    state = case when refunded + :moved = amount then 'REFUNDED' else 'RECEIVED' end
                where organization_id = :organization and id = :payment
                """)
                .param("organization", Caller.tenant())
                .param("payment", payment.value())
                .param("moved", refunded.amount())
                .update();
    }

    /** What of the invoice's own money a payment brought has gone back. */
    long appliedOf(PaymentId payment) {
        return jdbc.sql("""
                select coalesce(sum(applied), 0)::bigint from payments.refund
                where organization_id = :organization and payment_id = :payment and reversed_at is null
                """)
                .param("organization", Caller.tenant())
                .param("payment", payment.value())
                .query(Long.class)
                .single();
    }

    Optional<Refund> find(RefundId id) {
        return jdbc.sql("select * from payments.refund where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(RefundRows::refund)
                .optional();
    }

    List<Refund> ofPayments(Collection<PaymentId> payments) {
        return jdbc.sql("""
                select * from payments.refund
                where organization_id = :organization and payment_id = any (:payments)
                order by id
                """)
                .param("organization", Caller.tenant())
                .param("payments", payments.stream().map(PaymentId::value).toArray(UUID[]::new))
                .query(RefundRows::refund)
                .list();
    }

    private static Refund refund(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var reversedAt = row.getObject("reversed_at", OffsetDateTime.class);
        return new Refund(
                new RefundId(row.getObject("id", UUID.class)),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new Money(row.getLong("amount"), currency),
                new Money(row.getLong("applied"), currency),
                RefundTo.valueOf(row.getString("destination")),
                Arrays.stream((UUID[]) row.getArray("line_ids").getArray())
                        .map(LineId::new)
                        .toList(),
                row.getString("reason"),
                row.getObject("refunded_on", LocalDate.class),
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                reversedAt == null ? null : reversedAt.toInstant(),
                row.getString("reversal_reason"));
    }
}
