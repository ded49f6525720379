package dev.catraca.customers;

import org.jspecify.annotations.Nullable;

/** What somebody typed about a payer. The country defaults to the organization's. */
public record NewPaymentProfile(
        @Nullable String name,
        @Nullable String country,
        @Nullable String taxId,
        @Nullable Address address) {}
