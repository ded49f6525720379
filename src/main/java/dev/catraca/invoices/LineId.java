package dev.catraca.invoices;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a line of an invoice. */
public record LineId(UUID value) {

    public static LineId next() {
        return new LineId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
