package dev.catraca.web.admin;

import dev.catraca.audit.AuditEntry;
import dev.catraca.catalog.BasePlan;
import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrderState;
import dev.catraca.subscriptions.Subscription;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order with all that followed from it. */
public record OrderSheet(
        Order order,
        Customer customer,
        @Nullable Customer student,
        Product product,
        @Nullable BasePlan basePlan,
        @Nullable Subscription subscription,
        List<Invoice> invoices,
        List<AuditEntry> history,
        LocalDate today) {

    public boolean isOver() {
        return order.state() == OrderState.CANCELLED || order.state() == OrderState.ENDED;
    }
}
