package dev.catraca.customers;

import dev.catraca.kernel.TaxId;
import dev.catraca.kernel.Text;
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
        int version,
        Instant createdAt) {

    /** What makes two of a customer's distinct: the document, or the name where there is none. */
    String holder() {
        return taxId == null ? Text.folded(name) : taxId.value();
    }

    /** These details as the next version of an existing one. */
    PaymentProfile following(PaymentProfile before) {
        return new PaymentProfile(
                before.id, before.customerId, name, country, taxId, address, before.version + 1, before.createdAt);
    }
}
