package dev.catraca.orders;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names an order; what people say is its number. */
public record OrderId(UUID value) {

    public static OrderId next() {
        return new OrderId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
