package dev.catraca.onboarding;

import dev.catraca.customers.CustomerId;
import dev.catraca.orders.OrderId;
import org.jspecify.annotations.Nullable;

/** What a draft became, this time or, repeated, on an earlier confirm. */
public record Onboarded(CustomerId customer, @Nullable OrderId order, boolean repeated) {}
