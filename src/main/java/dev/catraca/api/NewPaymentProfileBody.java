package dev.catraca.api;

import dev.catraca.customers.NewPaymentProfile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new billing identity of a customer. */
record NewPaymentProfileBody(
        String name,
        @Nullable String country,
        @Nullable String taxId,
        @Nullable AddressBody address) {

    static NewPaymentProfileBody of(NewPaymentProfile details) {
        return new NewPaymentProfileBody(
                Objects.requireNonNull(details.name()),
                details.country(),
                details.taxId(),
                AddressBody.of(details.address()));
    }

    NewPaymentProfile asNew() {
        return new NewPaymentProfile(name, country, taxId, address == null ? null : address.asAddress());
    }
}
