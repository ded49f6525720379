package dev.catraca.payments;

import static java.time.ZoneOffset.UTC;

import dev.catraca.customers.CustomerId;
import dev.catraca.files.FileId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.PageRequest;
import dev.catraca.ledger.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PaymentRows {

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Payment> payments) {
        if (payments.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into payments.payment (organization_id, id, invoice_id, customer_id, currency, amount, applied,
                                              method, received_on, reference, state, entry_id, created_at)
                select p.organization_id, id, invoice_id, customer_id, currency, amount, applied, method,
                       received_on::date, reference, 'RECEIVED', entry_id, :at
                from unnest(:organizations, :ids, :invoices, :customers, :currencies::text[], :amounts, :applied,
                            :methods::text[], :days::text[], :references::text[], :entries)
                    as p (organization_id, id, invoice_id, customer_id, currency, amount, applied, method, received_on,
                          reference, entry_id)
                """)
                .param("at", payments.getFirst().createdAt().atOffset(UTC))
                .param("organizations", ids(payments, _ -> Caller.tenant()))
                .param("ids", ids(payments, payment -> payment.id().value()))
                .param("invoices", ids(payments, payment -> payment.invoice().value()))
                .param("customers", ids(payments, payment -> payment.customer().value()))
                .param("currencies", texts(payments, payment -> payment.amount().currency()))
                .param("amounts", amounts(payments, payment -> payment.amount().amount()))
                .param("applied", amounts(payments, payment -> payment.applied().amount()))
                .param("methods", texts(payments, payment -> payment.method().name()))
                .param("days", texts(payments, payment -> payment.receivedOn().toString()))
                .param("references", texts(payments, Payment::reference))
                .param("entries", ids(payments, payment -> payment.entry().value()))
                .update();
    }

    private static UUID[] ids(List<Payment> payments, Function<Payment, UUID> id) {
        return payments.stream().map(id).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(List<Payment> payments, Function<Payment, @Nullable String> text) {
        return payments.stream().map(text).toArray(String[]::new);
    }

    private static long[] amounts(List<Payment> payments, ToLongFunction<Payment> amount) {
        return payments.stream().mapToLong(amount).toArray();
    }

    /** True for the one caller that reverses it; false for whoever comes second. */
    boolean markReversed(PaymentId id, String reason, Instant at) {
        return jdbc.sql("""
                update payments.payment set state = 'REVERSED', reversed_at = :at, reversal_reason = :reason
                where organization_id = :organization and id = :id and state = 'RECEIVED'
                """)
                        .param("organization", Caller.tenant())
                        .param("id", id.value())
                        .param("at", at.atOffset(UTC))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    Optional<Payment> find(PaymentId id) {
        return jdbc.sql("select * from payments.payment where organization_id = :organization and id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(PaymentRows::payment)
                .optional();
    }

    List<Payment> ofInvoice(InvoiceId invoice, PageRequest page) {
        return list("invoice_id", invoice.value(), page);
    }

    List<Payment> ofCustomer(CustomerId customer, PageRequest page) {
        return list("customer_id", customer.value(), page);
    }

    private List<Payment> list(String column, UUID of, PageRequest page) {
        return jdbc.sql("""
                select * from payments.payment
                where organization_id = :organization and %s = :of and id < :after
                order by id desc limit :limit
                """.formatted(column))
                .param("organization", Caller.tenant())
                .param("of", of)
                .param("after", page.after() == null ? LAST : page.after().uuid(0))
                .param("limit", page.fetch())
                .query(PaymentRows::payment)
                .list();
    }

    List<Payment> ofInvoices(Collection<InvoiceId> invoices) {
        return jdbc.sql("""
                select * from payments.payment
                where organization_id = :organization and invoice_id = any (:invoices)
                order by id
                """)
                .param("organization", Caller.tenant())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(UUID[]::new))
                .query(PaymentRows::payment)
                .list();
    }

    /** What somebody paid so far and did not get back; mistyped payments are left out, credit is still here. */
    long receivedFrom(CustomerId customer) {
        return jdbc.sql("""
                select (coalesce((select sum(amount) from payments.payment
                                  where organization_id = :organization and customer_id = :customer
                                    and state <> 'REVERSED'), 0)
                      - coalesce((select sum(amount) from payments.refund
                                  where organization_id = :organization and customer_id = :customer
                                    and reversed_at is null and destination = 'METHOD'), 0)
                      - coalesce((select sum(amount) from payments.dispute
                                  where organization_id = :organization and customer_id = :customer
                                    and state = 'LOST'), 0))::bigint
                """)
                .param("organization", Caller.tenant())
                .param("customer", customer.value())
                .query(Long.class)
                .single();
    }

    /**
     * What came in from one day to before another by month, less what went out again in that month; mistyped payments
     * are left out, and so are months of nothing.
     */
    Map<YearMonth, Long> receivedByMonth(LocalDate from, LocalDate until) {
        return jdbc
                .sql("""
                select date_trunc('month', day)::date as month, sum(moved)::bigint as received
                from (select received_on as day, amount as moved from payments.payment
                      where organization_id = :organization and received_on >= :from and received_on < :until
                        and state <> 'REVERSED'
                      union all
                      select refunded_on, -amount from payments.refund
                      where organization_id = :organization and refunded_on >= :from and refunded_on < :until
                        and reversed_at is null and destination = 'METHOD'
                      union all
                      select closed_on, -amount from payments.dispute
                      where organization_id = :organization and closed_on >= :from and closed_on < :until
                        and state = 'LOST') moves
                group by 1
                """)
                .param("organization", Caller.tenant())
                .param("from", from)
                .param("until", until)
                .query((row, number) ->
                        Map.entry(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("received")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(Receipt receipt) {
        jdbc.sql("""
                insert into payments.receipt (organization_id, id, invoice_id, file_id, note, sent_at)
                values (:organization, :id, :invoice, :file, :note, :at)
                """)
                .param("organization", Caller.tenant())
                .param("id", receipt.id())
                .param("invoice", receipt.invoice().value())
                .param("file", receipt.file().value())
                .param("note", receipt.note())
                .param("at", receipt.sentAt().atOffset(UTC))
                .update();
    }

    List<Receipt> receiptsOf(InvoiceId invoice) {
        return jdbc.sql("""
                select * from payments.receipt
                where organization_id = :organization and invoice_id = :invoice
                order by id
                """)
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .query((row, number) -> new Receipt(
                        row.getObject("id", UUID.class),
                        invoice,
                        new FileId(row.getObject("file_id", UUID.class)),
                        row.getString("note"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var reversedAt = row.getObject("reversed_at", OffsetDateTime.class);
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new Money(row.getLong("amount"), currency),
                new Money(row.getLong("applied"), currency),
                new Money(row.getLong("refunded"), currency),
                PaymentMethod.valueOf(row.getString("method")),
                row.getObject("received_on", LocalDate.class),
                row.getString("reference"),
                PaymentState.valueOf(row.getString("state")),
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                reversedAt == null ? null : reversedAt.toInstant(),
                row.getString("reversal_reason"));
    }
}
