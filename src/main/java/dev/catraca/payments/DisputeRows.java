package dev.catraca.payments;

import static java.time.ZoneOffset.UTC;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.ledger.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DisputeRows {

    private final JdbcClient jdbc;

    DisputeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Dispute dispute) {
        try {
            jdbc.sql("""
                    insert into payments.dispute (organization_id, id, payment_id, invoice_id, customer_id, currency,
                                                  amount, state, reason, opened_at)
                    values (:organization, :id, :payment, :invoice, :customer, :currency, :amount, 'OPEN', :reason, :at)
                    """)
                    .param("organization", Caller.tenant())
                    .param("id", dispute.id().value())
                    .param("payment", dispute.payment().value())
                    .param("invoice", dispute.invoice().value())
                    .param("customer", dispute.customer().value())
                    .param("currency", dispute.amount().currency())
                    .param("amount", dispute.amount().amount())
                    .param("reason", dispute.reason())
                    .param("at", dispute.openedAt().atOffset(UTC))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refusal.Conflict("payment_disputed");
        }
    }

    /** Writes how it ended. */
    void close(Dispute dispute, LocalDate day) {
        var entry = dispute.entry();
        var closedAt = dispute.closedAt();
        jdbc.sql("""
                update payments.dispute
                set state = :state, outcome_reason = :reason, closed_at = :at, closed_on = :day, applied = :applied,
                    credited = :credited, entry_id = :entry
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", dispute.id().value())
                .param("state", dispute.state().name())
                .param("reason", dispute.outcomeReason())
                .param("at", closedAt == null ? null : closedAt.atOffset(UTC))
                .param("day", day)
                .param("applied", dispute.applied().amount())
                .param("credited", dispute.credited().amount())
                .param("entry", entry == null ? null : entry.value())
                .update();
    }

    Optional<Dispute> find(DisputeId id) {
        return jdbc.sql("select * from payments.dispute where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(DisputeRows::dispute)
                .optional();
    }

    List<Dispute> ofPayments(Collection<PaymentId> payments) {
        return jdbc.sql("""
                select * from payments.dispute
                where organization_id = :organization and payment_id = any (:payments)
                order by id
                """)
                .param("organization", Caller.tenant())
                .param("payments", payments.stream().map(PaymentId::value).toArray(UUID[]::new))
                .query(DisputeRows::dispute)
                .list();
    }

    boolean anyStandsFor(InvoiceId invoice) {
        return jdbc.sql("""
                select exists (select from payments.dispute
                               where organization_id = :organization and invoice_id = :invoice and state <> 'WON')
                """)
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .query(Boolean.class)
                .single();
    }

    private static Dispute dispute(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        var entry = row.getObject("entry_id", UUID.class);
        return new Dispute(
                new DisputeId(row.getObject("id", UUID.class)),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new Money(row.getLong("amount"), currency),
                DisputeState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("outcome_reason"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                new Money(row.getLong("applied"), currency),
                new Money(row.getLong("credited"), currency),
                entry == null ? null : new EntryId(entry));
    }
}
