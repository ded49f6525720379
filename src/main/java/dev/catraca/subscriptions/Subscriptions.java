package dev.catraca.subscriptions;

import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.orders.OrderId;
import dev.catraca.organizations.Organizations;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the contracts behind recurring orders; they begin and end with their orders. */
@Component
@Transactional
public class Subscriptions {

    private final SubscriptionRows rows;
    private final Organizations organizations;

    Subscriptions(SubscriptionRows rows, Organizations organizations) {
        this.rows = rows;
        this.organizations = organizations;
    }

    @Transactional(readOnly = true)
    public Subscription get(SubscriptionId id) {
        return rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /** By order; those sold once have none. */
    @Transactional(readOnly = true)
    public Map<OrderId, Subscription> of(Collection<OrderId> orders) {
        return rows.of(orders);
    }

    @Transactional(readOnly = true)
    public RecurringRevenue recurringRevenue() {
        return rows.recurringRevenue(organizations.current().currency());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Subscription> list(PageRequest page) {
        return Page.of(
                rows.list(page),
                page,
                subscription -> Cursor.of(subscription.id().value()));
    }
}
