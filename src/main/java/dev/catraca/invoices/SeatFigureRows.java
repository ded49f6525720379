package dev.catraca.invoices;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over seats that nobody has yet, or that wait for payment. */
@Component
class SeatFigureRows {

    static final String BY_PRODUCT = """
            select product_id, sum(seats - seats_assigned - seats_ended)::bigint as pending,
                   sum(seats_reserved)::bigint as reserved
            from invoices.line
            where organization_id = :organization and (seats_assigned + seats_ended < seats or seats_reserved > 0)
            group by product_id
            order by pending desc, reserved desc, product_id
            """;

    private final JdbcClient jdbc;

    SeatFigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProductSeats> byProduct() {
        return jdbc.sql(BY_PRODUCT)
                .param("organization", Caller.tenant())
                .query((row, number) -> new ProductSeats(
                        new ProductId(row.getObject("product_id", UUID.class)),
                        new SeatDemand(row.getLong("pending"), row.getLong("reserved"))))
                .list();
    }

    SeatDemand of(CustomerId customer) {
        return jdbc.sql("""
                select coalesce(sum(seats - seats_assigned - seats_ended), 0)::bigint as pending,
                       coalesce(sum(seats_reserved), 0)::bigint as reserved
                from invoices.invoice
                where organization_id = :organization and customer_id = :customer and status <> 'VOIDED'
                """)
                .param("organization", Caller.tenant())
                .param("customer", customer.value())
                .query((row, number) -> new SeatDemand(row.getLong("pending"), row.getLong("reserved")))
                .single();
    }
}
