package dev.catraca.subscriptions;

/** Where a subscription is in its life. */
public enum SubscriptionState {
    TRIALING,
    ACTIVE,
    PAST_DUE,
    PAUSED,
    CANCELLED,
    COMPLETED
}
