package dev.catraca.customers;

import org.jspecify.annotations.Nullable;

/** What somebody typed about a payer. The country defaults to the organization's. */
public record NewPaymentProfile(
        @Nullable String name,
        @Nullable String country,
        @Nullable String taxId,
        @Nullable Address address) {

    /** An existing payer's details as if typed again. */
    public static NewPaymentProfile of(PaymentProfile profile) {
        var taxId = profile.taxId();
        return new NewPaymentProfile(
                profile.name(), profile.country(), taxId == null ? null : taxId.value(), profile.address());
    }
}
