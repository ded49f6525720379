package dev.catraca.invoices;

import static java.util.stream.Collectors.toMap;

import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvoiceFigureRows {

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final OrganizationClock clock;

    InvoiceFigureRows(JdbcClient jdbc, Organizations organizations, OrganizationClock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
    }

    InvoiceFigures figures() {
        var currency = organizations.current().currency();
        return jdbc.sql("""
                select coalesce(sum(total - paid), 0)::bigint as receivable,
                       coalesce(sum(total - paid) filter (where due_on < :today), 0)::bigint as overdue,
                       count(*) filter (where due_on < :today) as overdue_invoices,
                       (select coalesce(sum(seats - seats_assigned - seats_ended), 0)::bigint from invoices.invoice
                        where organization_id = :organization and seats_assigned + seats_ended < seats and status <> 'VOIDED')
                           as pending_seats
                from invoices.invoice
                where organization_id = :organization and status = 'OPEN'
                """)
                .param("organization", Caller.tenant())
                .param("today", clock.today())
                .query((row, number) -> new InvoiceFigures(
                        new Money(row.getLong("receivable"), currency),
                        new Money(row.getLong("overdue"), currency),
                        row.getLong("overdue_invoices"),
                        row.getLong("pending_seats")))
                .single();
    }

    /** What a customer has to pay today, all open invoices together. */
    Money owed(CustomerId customer) {
        var sum = jdbc.sql("""
                select coalesce(sum(total - paid), 0)::bigint from invoices.invoice
                where organization_id = :organization and customer_id = :customer and status = 'OPEN'
                """)
                .param("organization", Caller.tenant())
                .param("customer", customer.value())
                .query(Long.class)
                .single();
        return new Money(sum, organizations.current().currency());
    }

    /** How many invoices each of the customers has to pay; those without any are left out. */
    Map<CustomerId, Integer> openCounts(Collection<CustomerId> customers) {
        return jdbc
                .sql("""
                select customer_id, count(*) as open
                from invoices.invoice
                where organization_id = :organization and customer_id = any (:customers) and status = 'OPEN'
                group by customer_id
                """)
                .param("organization", Caller.tenant())
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new CustomerId(row.getObject("customer_id", UUID.class)), row.getInt("open")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    CustomerDebt debtOf(CustomerId customer) {
        var currency = organizations.current().currency();
        return jdbc.sql("""
                select coalesce(sum(total - paid), 0)::bigint as open,
                       coalesce(sum(total - paid) filter (where due_on < :today), 0)::bigint as overdue
                from invoices.invoice
                where organization_id = :organization and customer_id = :customer and status = 'OPEN'
                """)
                .param("organization", Caller.tenant())
                .param("customer", customer.value())
                .param("today", clock.today())
                .query((row, number) -> new CustomerDebt(
                        new Money(row.getLong("open"), currency), new Money(row.getLong("overdue"), currency)))
                .single();
    }
}
