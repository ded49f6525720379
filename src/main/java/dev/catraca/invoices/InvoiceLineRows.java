package dev.catraca.invoices;

import static java.util.stream.Collectors.groupingBy;

import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.ProductId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvoiceLineRows {

    private final JdbcClient jdbc;

    InvoiceLineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are there already only get their place. */
    void insert(InvoiceId invoice, List<InvoiceLine> lines) {
        jdbc.sql("""
                insert into invoices.line (organization_id, invoice_id, id, position, product_id, offer_id, description,
                                           quantity, unit_price, discount, total, seats)
                select :organization, :invoice, id, position, product_id, offer_id, description, quantity, unit_price,
                       discount, total, seats
                from unnest(:ids, :positions, :products, :offers, :descriptions::text[], :quantities, :prices,
                            :discounts, :totals, :seats)
                    as wanted (id, position, product_id, offer_id, description, quantity, unit_price, discount, total,
                               seats)
                on conflict (organization_id, id) do update set position = excluded.position
                """)
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .param("ids", ids(lines, line -> line.id().value()))
                .param("positions", IntStream.rangeClosed(1, lines.size()).toArray())
                .param(
                        "products",
                        ids(
                                lines,
                                line -> line.product() == null
                                        ? null
                                        : line.product().value()))
                .param(
                        "offers",
                        ids(
                                lines,
                                line -> line.offer() == null
                                        ? null
                                        : line.offer().value()))
                .param(
                        "descriptions",
                        lines.stream().map(InvoiceLine::description).toArray(String[]::new))
                .param(
                        "quantities",
                        lines.stream().mapToInt(InvoiceLine::quantity).toArray())
                .param("prices", amounts(lines, line -> line.unitPrice().amount()))
                .param("discounts", amounts(lines, line -> line.discount().amount()))
                .param("totals", amounts(lines, line -> line.total().amount()))
                .param(
                        "seats",
                        lines.stream().mapToInt(line -> line.seats().total()).toArray())
                .update();
    }

    /** Deletes a draft's other lines, and makes way for the places that these will have. */
    void keepOnly(InvoiceId invoice, List<LineId> kept) {
        for (var sql : List.of("""
                delete from invoices.line
                where organization_id = :organization and invoice_id = :invoice and id <> all (:kept)
                """, """
                update invoices.line set position = -position
                where organization_id = :organization and invoice_id = :invoice and id = any (:kept)
                """)) {
            jdbc.sql(sql)
                    .param("organization", Caller.tenant())
                    .param("invoice", invoice.value())
                    .param("kept", kept.stream().map(LineId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    Map<InvoiceId, List<InvoiceLine>> of(List<InvoiceId> invoices) {
        return jdbc
                .sql("""
                select l.*, i.currency, r.line_id is not null as refunded
                from invoices.line l
                join invoices.invoice i on i.organization_id = l.organization_id and i.id = l.invoice_id
                left join invoices.line_return r on r.organization_id = l.organization_id and r.line_id = l.id
                where l.organization_id = :organization and l.invoice_id = any (:invoices)
                order by l.invoice_id, l.position
                """)
                .param("organization", Caller.tenant())
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(new InvoiceId(row.getObject("invoice_id", UUID.class)), line(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The line's check constraint is what makes overselling impossible, whoever forgets a lock. */
    void countSeats(List<SeatChange> changes) {
        try {
            jdbc.sql("""
                    update invoices.line l
                    set seats_assigned = l.seats_assigned + changed.assigned,
                        seats_reserved = l.seats_reserved + changed.reserved,
                        seats_invited = l.seats_invited + changed.invited,
                        seats_ended = l.seats_ended + changed.ended
                    from (select id, sum(assigned)::int as assigned, sum(reserved)::int as reserved,
                                 sum(invited)::int as invited, sum(ended)::int as ended
                          from unnest(:lines, :assigned, :reserved, :invited, :ended)
                              as change (id, assigned, reserved, invited, ended)
                          group by id) changed
                    where l.organization_id = :organization and l.id = changed.id
                    """)
                    .param("organization", Caller.tenant())
                    .param(
                            "lines",
                            changes.stream()
                                    .map(change -> change.line().value())
                                    .toArray(UUID[]::new))
                    .param("assigned", numbers(changes, SeatChange::assigned))
                    .param("reserved", numbers(changes, SeatChange::reserved))
                    .param("invited", numbers(changes, SeatChange::invited))
                    .param("ended", numbers(changes, SeatChange::ended))
                    .update();
        } catch (DataIntegrityViolationException oversold) {
            if (String.valueOf(oversold.getMessage()).contains("line_seats_bought")) {
                throw new Refusal.Conflict("no_free_seat");
            }
            throw oversold;
        }
    }

    private static int[] numbers(List<SeatChange> changes, ToIntFunction<SeatChange> part) {
        return changes.stream().mapToInt(part).toArray();
    }

    private static InvoiceLine line(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var product = row.getObject("product_id", UUID.class);
        var offer = row.getObject("offer_id", UUID.class);
        return new InvoiceLine(
                new LineId(row.getObject("id", UUID.class)),
                product == null ? null : new ProductId(product),
                offer == null ? null : new OfferId(offer),
                row.getString("description"),
                row.getInt("quantity"),
                new Money(row.getLong("unit_price"), currency),
                new Money(row.getLong("discount"), currency),
                new Money(row.getLong("total"), currency),
                seats(row),
                row.getBoolean("refunded"));
    }

    /** The same columns stand on an invoice, as sums. */
    static SeatTotals seats(ResultSet row) throws SQLException {
        return new SeatTotals(
                row.getInt("seats"),
                row.getInt("seats_assigned"),
                row.getInt("seats_reserved"),
                row.getInt("seats_invited"),
                row.getInt("seats_ended"));
    }

    private static @Nullable UUID[] ids(List<InvoiceLine> lines, Function<InvoiceLine, @Nullable UUID> id) {
        return lines.stream().map(id).toArray(UUID[]::new);
    }

    private static long[] amounts(List<InvoiceLine> lines, ToLongFunction<InvoiceLine> amount) {
        return lines.stream().mapToLong(amount).toArray();
    }
}
