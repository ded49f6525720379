package dev.catraca.payments;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a dispute. */
public record DisputeId(UUID value) {

    public static DisputeId next() {
        return new DisputeId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
