package dev.catraca.services;

import static java.time.ZoneOffset.UTC;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Where;
import dev.catraca.orders.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ServiceRows {

    private static final String SELECT = """
            select s.*, array(
                select h.customer_id from services.share h
                where h.organization_id = :organization and h.service_id = s.id
                order by h.shared_at, h.customer_id) as shared_with
            from services.instance s
            where s.organization_id = :organization
            """;

    private final JdbcClient jdbc;

    ServiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As many as each line of a service sold; those that are there already stay. Of an order's invoices only the first
     * one sells; while the order is being placed it doesn't name it yet.
     */
    List<ServiceId> makeFor(Collection<InvoiceId> invoices, Instant at) {
        return jdbc.sql("""
                insert into services.instance (organization_id, customer_id, invoice_id, line_id, ordinal, order_id,
                    product_id, trial, state, since, created_at)
                select l.organization_id, i.customer_id, i.id, l.id, ordinal, o.id, l.product_id,
                    coalesce(o.trial_days, 0) > 0, case when o.trial_days > 0 then 'ACTIVE' else 'WAITING' end, :at, :at
                from invoices.line l
                join invoices.invoice i on i.organization_id = :organization and i.id = l.invoice_id
                join catalog.product p on p.organization_id = :organization and p.id = l.product_id
                left join orders.placed_order o on o.organization_id = :organization and o.id = i.order_id
                cross join lateral generate_series(1, l.quantity) ordinal
                where l.organization_id = :organization and l.invoice_id = any (:ids) and p.kind = 'SERVICE'
                  and (o.id is null or o.invoice_id is null or o.invoice_id = i.id)
                order by i.id, l.position, ordinal
                on conflict (organization_id, line_id, ordinal) do nothing
                returning id
                """)
                .param("organization", Caller.tenant())
                .param("ids", invoices.stream().map(InvoiceId::value).toArray(UUID[]::new))
                .param("at", at.atOffset(UTC))
                .query(ServiceRows::id)
                .list();
    }

    List<ServiceId> activateOf(Collection<InvoiceId> invoices, Instant at) {
        return move("state = 'ACTIVE'", "invoice_id = any (:ids) and state = 'WAITING'", of(invoices), at);
    }

    /** A trial needs no payment to run, so losing one doesn't stop it. */
    List<ServiceId> awaitPaymentOf(Collection<InvoiceId> invoices, Instant at) {
        return move(
                "state = 'WAITING'", "invoice_id = any (:ids) and state = 'ACTIVE' and not trial", of(invoices), at);
    }

    List<ServiceId> suspendOf(Collection<InvoiceId> invoices, Instant at) {
        return move(
                "state = 'SUSPENDED', suspended_for = 'VOID'",
                "invoice_id = any (:ids) and state in ('ACTIVE', 'SUSPENDED')",
                of(invoices),
                at);
    }

    List<ServiceId> terminateWaitingOf(Collection<InvoiceId> invoices, Instant at) {
        return terminate("invoice_id = any (:ids) and state = 'WAITING'", of(invoices), at);
    }

    List<ServiceId> terminateOf(Collection<InvoiceId> invoices, Instant at) {
        return terminate("invoice_id = any (:ids)", of(invoices), at);
    }

    List<ServiceId> terminateOfOrders(Collection<OrderId> orders, Instant at) {
        return terminate(
                "order_id = any (:ids)", orders.stream().map(OrderId::value).toArray(UUID[]::new), at);
    }

    void suspend(ServiceId id, Instant at) {
        move("state = 'SUSPENDED', suspended_for = 'STAFF'", "id = any (:ids)", only(id), at);
    }

    void resume(ServiceId id, ServiceState to, Instant at) {
        move("suspended_for = null, state = '%s'".formatted(to), "id = any (:ids)", only(id), at);
    }

    void terminate(ServiceId id, Instant at) {
        terminate("id = any (:ids)", only(id), at);
    }

    /** Nobody shares what is over. */
    private List<ServiceId> terminate(String which, UUID[] ids, Instant at) {
        var terminated =
                move("state = 'TERMINATED', suspended_for = null", which + " and state <> 'TERMINATED'", ids, at);
        jdbc.sql("delete from services.share where organization_id = :organization and service_id = any (:ids)")
                .param("organization", Caller.tenant())
                .param("ids", terminated.stream().map(ServiceId::value).toArray(UUID[]::new))
                .update();
        return terminated;
    }

    /** The pieces are fixed in this file. Tells which moved, so that whoever comes second finds nothing. */
    private List<ServiceId> move(String change, String which, UUID[] ids, Instant at) {
        return jdbc.sql("""
                update services.instance set %s, since = :at
                where organization_id = :organization and %s
                returning id
                """.formatted(change, which))
                .param("organization", Caller.tenant())
                .param("ids", ids)
                .param("at", at.atOffset(UTC))
                .query(ServiceRows::id)
                .list();
    }

    /** True for the first time. */
    boolean share(ServiceInstance service, CustomerId with, Instant at) {
        return !jdbc.sql("""
                insert into services.share (organization_id, service_id, owner_id, customer_id, shared_at)
                values (:organization, :service, :owner, :customer, :at)
                on conflict (organization_id, service_id, customer_id) do nothing
                returning 1
                """)
                .param("organization", Caller.tenant())
                .param("service", service.id().value())
                .param("owner", service.customer().value())
                .param("customer", with.value())
                .param("at", at.atOffset(UTC))
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** True if it was shared. */
    boolean unshare(ServiceId id, CustomerId with) {
        return jdbc.sql("""
                delete from services.share
                where organization_id = :organization and service_id = :service and customer_id = :customer
                """)
                        .param("organization", Caller.tenant())
                        .param("service", id.value())
                        .param("customer", with.value())
                        .update()
                == 1;
    }

    Optional<ServiceInstance> find(ServiceId id) {
        return one(id, "");
    }

    Optional<ServiceInstance> lock(ServiceId id) {
        return one(id, " for update of s");
    }

    private Optional<ServiceInstance> one(ServiceId id, String locking) {
        return jdbc.sql(SELECT + "and s.id = :id" + locking)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(ServiceRows::service)
                .optional();
    }

    List<ServiceInstance> list(ServiceFilter filter, PageRequest page) {
        var where = where(filter, page);
        return jdbc.sql(sql(where))
                .param("organization", Caller.tenant())
                .params(where.parameters())
                .param("limit", page.fetch())
                .query(ServiceRows::service)
                .list();
    }

    static String sql(Where where) {
        return SELECT + where.sql() + " order by s.id desc limit :limit";
    }

    static Where where(ServiceFilter filter, PageRequest page) {
        var customer = filter.customer();
        var sharedWith = filter.sharedWith();
        var order = filter.order();
        var state = filter.state();
        var after = page.after();
        return new Where()
                .andIfGiven("s.customer_id = :customer", "customer", customer == null ? null : customer.value())
                .andIfGiven("""
                        s.id in (select h.service_id from services.share h
                                 where h.organization_id = :organization and h.customer_id = :sharedWith)""", "sharedWith", sharedWith == null ? null : sharedWith.value())
                .andIfGiven("s.order_id = :order", "order", order == null ? null : order.value())
                .andIfGiven("s.state = :state", "state", state == null ? null : state.name())
                .andIfGiven("s.id < :after", "after", after == null ? null : after.uuid(0));
    }

    boolean knows(CustomerId customer) {
        return jdbc.sql("""
                select exists (select from services.instance
                               where organization_id = :organization and customer_id = :customer)
                    or exists (select from services.share
                               where organization_id = :organization and customer_id = :customer)
                """)
                .param("organization", Caller.tenant())
                .param("customer", customer.value())
                .query(Boolean.class)
                .single();
    }

    private static UUID[] of(Collection<InvoiceId> invoices) {
        return invoices.stream().map(InvoiceId::value).toArray(UUID[]::new);
    }

    private static UUID[] only(ServiceId id) {
        return new UUID[] {id.value()};
    }

    private static ServiceId id(ResultSet row, int number) throws SQLException {
        return new ServiceId(row.getObject("id", UUID.class));
    }

    private static ServiceInstance service(ResultSet row, int number) throws SQLException {
        var order = row.getObject("order_id", UUID.class);
        var suspendedFor = row.getString("suspended_for");
        return new ServiceInstance(
                id(row, number),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                order == null ? null : new OrderId(order),
                new ProductId(row.getObject("product_id", UUID.class)),
                row.getBoolean("trial"),
                ServiceState.valueOf(row.getString("state")),
                suspendedFor == null ? null : SuspendedFor.valueOf(suspendedFor),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                customers((UUID[]) row.getArray("shared_with").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static List<CustomerId> customers(UUID[] ids) {
        return Stream.of(ids).map(CustomerId::new).toList();
    }
}
