package dev.catraca.api;

import static dev.catraca.identity.Permission.ORDERS_READ;

import dev.catraca.api.json.ListView;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.subscriptions.SubscriptionId;
import dev.catraca.subscriptions.Subscriptions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions, read only: they begin and end with their orders. */
@RestController
@RequestMapping("/api/v1/subscriptions")
class SubscriptionApi {

    private final Subscriptions subscriptions;

    SubscriptionApi(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping
    @Needs(ORDERS_READ)
    ListView<SubscriptionView> list(PageRequest page) {
        return ListView.of(subscriptions.list(page), SubscriptionView::of);
    }

    @GetMapping("/{id}")
    @Needs(ORDERS_READ)
    SubscriptionView show(@PathVariable SubscriptionId id) {
        return SubscriptionView.of(subscriptions.get(id));
    }
}
