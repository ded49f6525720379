package dev.catraca.catalog;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names an offer. */
public record OfferId(UUID value) {

    public static OfferId next() {
        return new OfferId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
