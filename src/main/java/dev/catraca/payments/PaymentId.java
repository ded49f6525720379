package dev.catraca.payments;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a payment. */
public record PaymentId(UUID value) {

    public static PaymentId next() {
        return new PaymentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
