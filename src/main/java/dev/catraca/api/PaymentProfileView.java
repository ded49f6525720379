package dev.catraca.api;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.PaymentProfile;
import dev.catraca.customers.PaymentProfileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A billing identity as shown. */
record PaymentProfileView(
        PaymentProfileId id,
        CustomerId customerId,
        String name,
        String country,
        @Nullable String taxId,
        @Nullable AddressView address,
        Instant createdAt) {

    static PaymentProfileView of(PaymentProfile profile) {
        var taxId = profile.taxId();
        return new PaymentProfileView(
                profile.id(),
                profile.customerId(),
                profile.name(),
                profile.country(),
                taxId == null ? null : taxId.value(),
                AddressView.of(profile.address()),
                profile.createdAt());
    }
}
