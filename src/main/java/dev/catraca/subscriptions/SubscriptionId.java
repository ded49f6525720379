package dev.catraca.subscriptions;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a subscription. */
public record SubscriptionId(UUID value) {

    public static SubscriptionId next() {
        return new SubscriptionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
