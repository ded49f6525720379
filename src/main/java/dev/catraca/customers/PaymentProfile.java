package dev.catraca.customers;

import dev.catraca.kernel.TaxId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Under which name, document and address somebody pays; a customer has one for each distinct holder. */
public record PaymentProfile(
        PaymentProfileId id,
        CustomerId customerId,
        String name,
        String country,
        @Nullable TaxId taxId,
        @Nullable Address address,
        Instant createdAt) {}
