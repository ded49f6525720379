package dev.catraca.invoices;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
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
                       (select coalesce(sum(seats - seats_assigned), 0)::bigint from invoices.invoice
                        where organization_id = :organization and seats_assigned < seats and status <> 'VOIDED')
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
}
