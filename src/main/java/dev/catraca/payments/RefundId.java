package dev.catraca.payments;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a refund. */
public record RefundId(UUID value) {

    public static RefundId next() {
        return new RefundId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
