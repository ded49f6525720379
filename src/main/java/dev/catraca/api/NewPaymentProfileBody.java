package dev.catraca.api;

import dev.catraca.customers.NewPaymentProfile;
import org.jspecify.annotations.Nullable;

/** A new billing identity of a customer. */
record NewPaymentProfileBody(
        String name,
        @Nullable String country,
        @Nullable String taxId,
        @Nullable AddressBody address) {

    NewPaymentProfile asNew() {
        return new NewPaymentProfile(name, country, taxId, address == null ? null : address.asAddress());
    }
}
