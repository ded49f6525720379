package dev.catraca.customers;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** The identity of one billing identity. */
public record PaymentProfileId(UUID value) {

    public static PaymentProfileId next() {
        return new PaymentProfileId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
