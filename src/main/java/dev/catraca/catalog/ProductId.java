package dev.catraca.catalog;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a product. */
public record ProductId(UUID value) {

    public static ProductId next() {
        return new ProductId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
