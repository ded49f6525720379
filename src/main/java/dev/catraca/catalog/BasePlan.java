package dev.catraca.catalog;

import dev.catraca.kernel.Money;

/** What an offer of the category runs on (a size of cloud), at a price of its own. */
public record BasePlan(BasePlanId id, String name, Money price) {}
