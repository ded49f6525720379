package dev.catraca.catalog;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a base plan of a plan category. */
public record BasePlanId(UUID value) {

    public static BasePlanId next() {
        return new BasePlanId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
