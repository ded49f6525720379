package dev.catraca.orders;

import static java.time.ZoneOffset.UTC;

import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.ProductId;
import dev.catraca.catalog.Recurrence;
import dev.catraca.catalog.TermsJson;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrderRows {

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("""
                insert into orders.counter (organization_id, last_number) values (:organization, 1)
                on conflict (organization_id) do update set last_number = counter.last_number + 1
                returning last_number
                """)
                .param("organization", Caller.tenant())
                .query(Long.class)
                .single();
    }

    void insert(Order order) {
        var basePlan = order.basePlan();
        var student = order.student();
        jdbc.sql("""
                insert into orders.placed_order (organization_id, id, number, customer_id, offer_id, offer_name,
                    product_id, base_plan_id, quantity, currency, price, base_price, discount, discount_cycles,
                    recurrence_unit, recurrence_count, recurrence_cycles, first_due_on, trial_days, student_id, state,
                    terms, terms_individual, created_at)
                values (:organization, :id, :number, :customer, :offer, :offerName, :product, :basePlan, :quantity,
                    :currency, :price, :basePrice, :discount, :discountCycles, :unit, :count, :cycles, :firstDueOn,
                    :trialDays, :student, :state, :terms::jsonb, :individual, :at)
                """)
                .param("organization", Caller.tenant())
                .param("id", order.id().value())
                .param("number", order.number())
                .param("customer", order.customer().value())
                .param("offer", order.offer().value())
                .param("offerName", order.offerName())
                .param("product", order.product().value())
                .param("basePlan", basePlan == null ? null : basePlan.value())
                .param("quantity", order.quantity())
                .param("currency", order.price().currency())
                .param("price", order.price().amount())
                .param("basePrice", order.basePrice().amount())
                .param("discount", order.discount().amount())
                .param("discountCycles", order.discountCycles())
                .param("unit", order.recurrence().unit().name())
                .param("count", order.recurrence().count())
                .param("cycles", order.recurrence().cycles())
                .param("firstDueOn", order.firstDueOn())
                .param("trialDays", order.trialDays())
                .param("student", student == null ? null : student.value())
                .param("state", order.state().name())
                .param("terms", TermsJson.write(order.terms()))
                .param("individual", order.termsIndividual())
                .param("at", order.createdAt().atOffset(UTC))
                .update();
    }

    void invoiced(OrderId id, InvoiceId invoice) {
        jdbc.sql("""
                update orders.placed_order set invoice_id = :invoice
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("invoice", invoice.value())
                .update();
    }

    /** Moves those that are in one state to another; tells which moved. */
    List<OrderId> move(Collection<OrderId> ids, OrderState from, OrderState to) {
        return jdbc.sql("""
                update orders.placed_order set state = :to
                where organization_id = :organization and id = any (:ids) and state = :from
                returning id
                """)
                .param("organization", Caller.tenant())
                .param("ids", uuids(ids))
                .param("from", from.name())
                .param("to", to.name())
                .query(OrderRows::id)
                .list();
    }

    void end(Collection<OrderId> ids, OrderState to, String reason, Instant at) {
        jdbc.sql("""
                update orders.placed_order set state = :to, ended_at = :at, end_reason = :reason
                where organization_id = :organization and id = any (:ids)
                """)
                .param("organization", Caller.tenant())
                .param("ids", uuids(ids))
                .param("to", to.name())
                .param("at", at.atOffset(UTC))
                .param("reason", reason)
                .update();
    }

    /** Calls off those that were still waiting for their first payment. */
    List<OrderId> cancelPending(Collection<OrderId> ids, String reason, Instant at) {
        return jdbc.sql("""
                update orders.placed_order set state = 'CANCELLED', ended_at = :at, end_reason = :reason
                where organization_id = :organization and id = any (:ids) and state = 'PENDING'
                returning id
                """)
                .param("organization", Caller.tenant())
                .param("ids", uuids(ids))
                .param("at", at.atOffset(UTC))
                .param("reason", reason)
                .query(OrderRows::id)
                .list();
    }

    /** The orders whose first invoice is among these; while one is being placed it doesn't name its invoice yet. */
    List<OrderId> ofFirstInvoices(Collection<Invoice> invoices) {
        return jdbc.sql("""
                select id from orders.placed_order
                where organization_id = :organization and id = any (:ids)
                  and (invoice_id is null or invoice_id = any (:invoices))
                order by id
                """)
                .param("organization", Caller.tenant())
                .param(
                        "ids",
                        invoices.stream()
                                .map(Invoice::orderId)
                                .filter(Objects::nonNull)
                                .toArray(UUID[]::new))
                .param(
                        "invoices",
                        invoices.stream().map(invoice -> invoice.id().value()).toArray(UUID[]::new))
                .query(OrderRows::id)
                .list();
    }

    Optional<Order> find(OrderId id) {
        return Optional.ofNullable(all(List.of(id)).get(id));
    }

    Map<OrderId, Order> all(Collection<OrderId> ids) {
        return jdbc
                .sql("""
                select * from orders.placed_order where organization_id = :organization and id = any (:ids)
                """)
                .param("organization", Caller.tenant())
                .param("ids", uuids(ids))
                .query(OrderRows::order)
                .list()
                .stream()
                .collect(Collectors.toMap(Order::id, Function.identity()));
    }

    Optional<Order> lock(OrderId id) {
        return jdbc.sql("""
                select * from orders.placed_order where organization_id = :organization and id = :id for update
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(OrderRows::order)
                .optional();
    }

    List<Order> list(OrderFilter filter, PageRequest page) {
        var where = new Where();
        where.andIfGiven(
                "customer_id = :customer",
                "customer",
                filter.customer() == null ? null : filter.customer().value());
        where.andIfGiven(
                "state = :state",
                "state",
                filter.state() == null ? null : filter.state().name());
        where.andIfGiven("number = :number", "number", filter.number());
        where.andIfGiven(
                "id < :after",
                "after",
                page.after() == null ? null : page.after().uuid(0));
        return jdbc.sql("select * from orders.placed_order where organization_id = :organization" + where.sql()
                        + " order by id desc limit :limit")
                .param("organization", Caller.tenant())
                .params(where.parameters())
                .param("limit", page.fetch())
                .query(OrderRows::order)
                .list();
    }

    private static UUID[] uuids(Collection<OrderId> ids) {
        return ids.stream().map(OrderId::value).toArray(UUID[]::new);
    }

    private static OrderId id(ResultSet row, int number) throws SQLException {
        return new OrderId(row.getObject("id", UUID.class));
    }

    private static Order order(ResultSet row, int rowNumber) throws SQLException {
        var currency = row.getString("currency");
        var basePlan = row.getObject("base_plan_id", UUID.class);
        var student = row.getObject("student_id", UUID.class);
        var invoice = row.getObject("invoice_id", UUID.class);
        return new Order(
                id(row, rowNumber),
                row.getLong("number"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new OfferId(row.getObject("offer_id", UUID.class)),
                row.getString("offer_name"),
                new ProductId(row.getObject("product_id", UUID.class)),
                basePlan == null ? null : new BasePlanId(basePlan),
                row.getInt("quantity"),
                new Money(row.getLong("price"), currency),
                new Money(row.getLong("base_price"), currency),
                new Money(row.getLong("discount"), currency),
                row.getObject("discount_cycles", Integer.class),
                recurrence(row),
                row.getObject("first_due_on", LocalDate.class),
                row.getInt("trial_days"),
                student == null ? null : new CustomerId(student),
                OrderState.valueOf(row.getString("state")),
                invoice == null ? null : new InvoiceId(invoice),
                TermsJson.read(row.getString("terms")),
                row.getBoolean("terms_individual"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Recurrence recurrence(ResultSet row) throws SQLException {
        return new Recurrence(
                Recurrence.Unit.valueOf(row.getString("recurrence_unit")),
                row.getInt("recurrence_count"),
                row.getObject("recurrence_cycles", Integer.class));
    }
}
