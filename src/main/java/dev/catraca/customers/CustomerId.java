package dev.catraca.customers;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** A customer's identity, the only key that others hold. */
public record CustomerId(UUID value) {

    public static CustomerId next() {
        return new CustomerId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
