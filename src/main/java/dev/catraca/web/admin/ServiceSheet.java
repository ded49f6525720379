package dev.catraca.web.admin;

import dev.catraca.audit.AuditEntry;
import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import dev.catraca.services.ServiceState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service with all that its page shows. Its invoice is null for who may not see any. */
public record ServiceSheet(
        ServiceLine sold,
        Customer customer,
        @Nullable Invoice invoice,
        CustomerChoice choice,
        List<AuditEntry> history,
        LocalDate today) {

    public boolean is(ServiceState state) {
        return sold.service().state() == state;
    }
}
