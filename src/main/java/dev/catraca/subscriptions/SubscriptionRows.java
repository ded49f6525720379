package dev.catraca.subscriptions;

import static java.time.ZoneOffset.UTC;

import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Period;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SubscriptionRows {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String SELECT = """
            select s.*, lower(p.days) as period_from, upper(p.days) as period_until
            from subscriptions.subscription s
            join lateral (
                select days from subscriptions.period
                where organization_id = :organization and subscription_id = s.id
                order by number desc limit 1) p on true
            where s.organization_id = :organization
            """;

    private final JdbcClient jdbc;

    SubscriptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Subscription subscription) {
        jdbc.sql("""
                insert into subscriptions.subscription (organization_id, id, order_id, state, anchor_on,
                                                        next_invoice_on, created_at)
                values (:organization, :id, :order, :state, :anchor, :next, :at)
                """)
                .param("organization", Caller.tenant())
                .param("id", subscription.id().value())
                .param("order", subscription.order().value())
                .param("state", subscription.state().name())
                .param("anchor", subscription.anchorOn())
                .param("next", subscription.nextInvoiceOn())
                .param("at", subscription.createdAt().atOffset(UTC))
                .update();
    }

    void insertPeriod(SubscriptionId subscription, int number, Period period, Invoice invoice) {
        jdbc.sql("""
                insert into subscriptions.period (organization_id, subscription_id, days, number, invoice_id, line_id)
                values (:organization, :subscription, daterange(:from, :until), :number, :invoice, :line)
                """)
                .param("organization", Caller.tenant())
                .param("subscription", subscription.value())
                .param("from", period.from())
                .param("until", period.until())
                .param("number", number)
                .param("invoice", invoice.id().value())
                .param("line", invoice.lines().getFirst().id().value())
                .update();
    }

    void cancel(OrderId order) {
        jdbc.sql("""
                update subscriptions.subscription set state = 'CANCELLED', next_invoice_on = null
                where organization_id = :organization and order_id = :order and state <> 'COMPLETED'
                """)
                .param("organization", Caller.tenant())
                .param("order", order.value())
                .update();
    }

    Optional<Subscription> find(SubscriptionId id) {
        return jdbc.sql(SELECT + "and s.id = :id")
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(SubscriptionRows::subscription)
                .optional();
    }

    Map<OrderId, Subscription> of(Collection<OrderId> orders) {
        return jdbc
                .sql(SELECT + "and s.order_id = any (:orders)")
                .param("organization", Caller.tenant())
                .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new))
                .query(SubscriptionRows::subscription)
                .list()
                .stream()
                .collect(Collectors.toMap(Subscription::order, Function.identity()));
    }

    List<Subscription> list(PageRequest page) {
        return jdbc.sql(SELECT + "and s.id < :after order by s.id desc limit :limit")
                .param("organization", Caller.tenant())
                .param("after", page.after() == null ? LAST : page.after().uuid(0))
                .param("limit", page.fetch())
                .query(SubscriptionRows::subscription)
                .list();
    }

    RecurringRevenue recurringRevenue(String currency) {
        return jdbc.sql("""
                select count(*) as subscriptions,
                       coalesce(round(sum(o.quantity * (o.price + o.base_price)::numeric / o.recurrence_count
                           * case o.recurrence_unit when 'DAY' then 365 / 12.0 when 'WEEK' then 365 / 84.0
                                                    when 'MONTH' then 1 else 1 / 12.0 end)), 0)::bigint as monthly
                from subscriptions.subscription s
                join orders.placed_order o on o.organization_id = s.organization_id and o.id = s.order_id
                where s.organization_id = :organization and s.state in ('ACTIVE', 'PAST_DUE') and o.state = 'ACTIVE'
                """)
                .param("organization", Caller.tenant())
                .query((row, number) ->
                        new RecurringRevenue(new Money(row.getLong("monthly"), currency), row.getLong("subscriptions")))
                .single();
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                new SubscriptionId(row.getObject("id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                SubscriptionState.valueOf(row.getString("state")),
                row.getObject("anchor_on", LocalDate.class),
                new Period(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class)),
                row.getObject("next_invoice_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
