package dev.catraca.onboarding;

import dev.catraca.kernel.Money;

/** What somebody saw before confirming: the steps as {@link Draft#review} tells them, and the first invoice's total. */
public record Reviewed(String steps, Money first) {}
