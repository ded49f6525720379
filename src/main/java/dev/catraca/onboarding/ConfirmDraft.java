package dev.catraca.onboarding;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.OfferId;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.customers.Duplicate;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.kernel.Refusal;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Order;
import dev.catraca.orders.Orders;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a draft to a customer with an order and a first invoice. The draft is locked first, before any customer. */
@Component
class ConfirmDraft {

    private final DraftRows rows;
    private final Customers customers;
    private final Catalog catalog;
    private final Orders orders;
    private final DataRequests requests;

    ConfirmDraft(DraftRows rows, Customers customers, Catalog catalog, Orders orders, DataRequests requests) {
        this.rows = rows;
        this.customers = customers;
        this.catalog = catalog;
        this.orders = orders;
        this.requests = requests;
    }

    Onboarded all(DraftId id, Deal deal, Reviewed reviewed) {
        return once(id, draft -> {
            if (!draft.review().equals(reviewed.steps())) {
                throw new Refusal.Conflict("draft_changed", draft.changed().name());
            }
            var customer = customer(draft);
            var order = orders.place(wanted(draft, deal, customer));
            if (!order.total().minus(order.discount()).equals(reviewed.first())) {
                throw new Refusal.Conflict("draft_price_changed");
            }
            return close(draft, customer, order, draft.details().request());
        });
    }

    Onboarded customerOnly(DraftId id, boolean request) {
        return once(id, draft -> {
            var customer = customer(draft);
            payer(draft, customer);
            return close(draft, customer, null, request);
        });
    }

    static void requireOpen(Draft draft) {
        switch (draft.state()) {
            case OPEN -> {}
            case CONFIRMED -> throw new Refusal.Conflict("draft_confirmed");
            case DISCARDED ->
                throw new Refusal.Conflict("draft_discarded", draft.changed().name());
        }
    }

    /** Whoever comes second waits for the lock, and finds it done. */
    private Onboarded once(DraftId id, Function<Draft, Onboarded> work) {
        var draft = rows.lock(id).orElseThrow(() -> new Refusal.NotFound("id"));
        if (draft.customer() != null) {
            return new Onboarded(draft.customer(), draft.order(), true);
        }
        requireOpen(draft);
        return work.apply(draft);
    }

    private Onboarded close(Draft draft, CustomerId customer, @Nullable Order order, boolean request) {
        if (request) {
            requests.send(customer);
        }
        var placed = order == null ? null : order.id();
        rows.wipe(draft.id());
        rows.confirm(draft.id(), customer, placed);
        return new Onboarded(customer, placed, false);
    }

    private CustomerId customer(Draft draft) {
        var existing = draft.contact().existing();
        if (existing != null) {
            return active(customers.lock(existing, "customer_id")).id();
        }
        try {
            var wanted = draft.newCustomer();
            var alike = customers.duplicatesOf(wanted).stream().map(Duplicate::id);
            if (!alike.allMatch(draft.contact().others()::contains)) {
                throw new Refusal.Conflict("draft_duplicates");
            }
            return customers.create(wanted).id();
        } catch (Refusal.Invalid unsound) {
            throw new Refusal.Conflict("draft_unfinished");
        }
    }

    private static Customer active(Customer customer) {
        if (!customer.isActive()) {
            throw new Refusal.Conflict("customer_archived");
        }
        return customer;
    }

    private NewOrder wanted(Draft draft, Deal deal, CustomerId customer) {
        return new NewOrder(
                customer,
                offer(draft.plan()),
                draft.plan().basePlan(),
                Objects.requireNonNullElse(deal.quantity(), 1),
                deal.student(),
                deal.firstDueOn(),
                deal.recurrence(),
                deal.discount(),
                deal.discountCycles(),
                deal.trialDays(),
                payer(draft, customer),
                deal.notifyCustomer());
    }

    private OfferId offer(PlanChoice plan) {
        var made = plan.chosenNewPlan();
        if (made != null) {
            return catalog.createOffer(made.draft()).id();
        }
        if (plan.offer() == null) {
            throw new Refusal.Conflict("draft_unfinished");
        }
        return plan.offer();
    }

    /** Who pays when it is not the customer: their billing identity of that holder, added if it is a new one. */
    private @Nullable PaymentProfileId payer(Draft draft, CustomerId customer) {
        var payer = draft.details().otherPayer() ? draft.details().payer() : null;
        if (payer == null) {
            return null;
        }
        try {
            return customers.keepPaymentProfile(customer, payer).id();
        } catch (Refusal.Invalid unsound) {
            throw new Refusal.Conflict("draft_unfinished");
        }
    }
}
