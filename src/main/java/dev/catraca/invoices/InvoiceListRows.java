package dev.catraca.invoices;

import static java.util.stream.Collectors.joining;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Where;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of invoices. Each order has an index, and the next page starts inside of it. */
@Component
class InvoiceListRows {

    /** What a draft has for a number, as in the index. */
    static final long NO_NUMBER = Long.MAX_VALUE;

    private static final String PAYERS = """
             join customers.customer c on c.organization_id = :organization and c.id = i.customer_id""";

    private final JdbcClient jdbc;

    InvoiceListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Invoice> list(InvoiceFilter filter, boolean issuedOnly, LocalDate today, PageRequest page) {
        var where = where(filter, today).andIf(issuedOnly, "i.number is not null");
        after(where, filter.sorting(), page.after());
        return jdbc.sql(sql(filter.sorting(), where))
                .param("organization", Caller.tenant())
                .params(where.parameters())
                .param("limit", page.fetch())
                .query(InvoiceRows::invoice)
                .list();
    }

    static String sql(InvoiceSorting sorting, Where where) {
        var direction = sorting.descending() ? " desc" : "";
        return """
                select i.* from invoices.invoice i %s
                 where i.organization_id = :organization %s
                 order by %s limit :limit
                """.formatted(
                        sorting.key() == InvoiceSorting.Key.CUSTOMER ? PAYERS : "",
                        where.sql(),
                        columns(sorting.key()).stream()
                                .map(column -> column + direction)
                                .collect(joining(", ")));
    }

    /** Ids grow with time, and tell apart what is equal otherwise. */
    private static List<String> columns(InvoiceSorting.Key key) {
        return switch (key) {
            case CREATED -> List.of("i.id");
            case NUMBER -> List.of("coalesce(i.number, %d)".formatted(NO_NUMBER), "i.id");
            case DUE_ON -> List.of("i.due_on", "i.id");
            case TOTAL -> List.of("i.total", "i.id");
            case PENDING_SEATS -> List.of("(i.seats - i.seats_assigned - i.seats_ended)", "i.id");
            case CUSTOMER -> List.of("c.name", "c.id", "i.id");
        };
    }

    /** The rest of the list after a row. The cursor holds what the order compares. */
    static void after(Where where, InvoiceSorting sorting, @Nullable Cursor after) {
        if (after == null) {
            return;
        }
        var beyond = sorting.descending() ? "<" : ">";
        switch (sorting.key()) {
            case CREATED -> where.and("i.id %s :after".formatted(beyond), Map.of("after", after.uuid(0)));
            // The customers are read from where the last page ended; of the first one the invoices already shown are
            // left out.
            case CUSTOMER ->
                where.and(
                        "(c.name, c.id) %1$s= (:key, :customerAfter) and ((c.name, c.id) <> (:key, :customerAfter) or i.id %1$s :after)"
                                .formatted(beyond),
                        Map.of("key", after.string(0), "customerAfter", after.uuid(1), "after", after.uuid(2)));
            default ->
                where.and(
                        "(%s) %s (:key, :after)".formatted(String.join(", ", columns(sorting.key())), beyond),
                        Map.of("key", key(sorting.key(), after), "after", after.uuid(1)));
        }
    }

    private static Object key(InvoiceSorting.Key key, Cursor after) {
        return key == InvoiceSorting.Key.DUE_ON ? after.date(0) : after.number(0);
    }

    static Where where(InvoiceFilter filter, LocalDate today) {
        var where = new Where();
        where.andIfGiven(
                "i.status = :status",
                "status",
                filter.status() == null ? null : filter.status().name());
        where.andIfGiven(
                "i.customer_id = :customer",
                "customer",
                filter.customer() == null ? null : filter.customer().value());
        where.andIfGiven("i.order_id = :order", "order", filter.orderId());
        where.andIfGiven("i.number = :number", "number", filter.number());
        where.andIfGiven("i.due_on >= :dueFrom", "dueFrom", filter.dueFrom());
        where.andIfGiven("i.due_on <= :dueTo", "dueTo", filter.dueTo());
        if (filter.overdue() != null) {
            var overdue = "(i.status = 'OPEN' and i.due_on < :today)";
            where.and(filter.overdue() ? overdue : "not " + overdue, Map.of("today", today));
        }
        seats(where, filter);
        return where;
    }

    private static void seats(Where where, InvoiceFilter filter) {
        if (filter.pendingSeats() != null) {
            where.and(
                    filter.pendingSeats()
                            ? "i.seats_assigned + i.seats_ended < i.seats and i.status <> 'VOIDED'"
                            : "i.seats_assigned + i.seats_ended = i.seats",
                    Map.of());
        }
        if (filter.reservedSeats() != null) {
            where.and(filter.reservedSeats() ? "i.seats_reserved > 0" : "i.seats_reserved = 0", Map.of());
        }
        if (filter.product() != null) {
            var pending =
                    Boolean.TRUE.equals(filter.pendingSeats()) ? " and l.seats_assigned + l.seats_ended < l.seats" : "";
            var reserved = Boolean.TRUE.equals(filter.reservedSeats()) ? " and l.seats_reserved > 0" : "";
            where.and(
                    """
                    i.id in (select l.invoice_id from invoices.line l
                             where l.organization_id = :organization and l.product_id = :product%s%s)""".formatted(pending, reserved),
                    Map.of("product", filter.product().value()));
        }
    }
}
