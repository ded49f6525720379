package dev.catraca.catalog;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a plan category. */
public record CategoryId(UUID value) {

    public static CategoryId next() {
        return new CategoryId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
