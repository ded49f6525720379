package dev.catraca.subscriptions;

import dev.catraca.kernel.Money;

/**
 * What the running subscriptions bring in a month: each one's price before discounts, spread over the months that it is
 * paid for (a week counts as 7/365 of 12 months). Trials and orders that wait for their first payment bring nothing yet.
 */
public record RecurringRevenue(Money monthly, long subscriptions) {}
