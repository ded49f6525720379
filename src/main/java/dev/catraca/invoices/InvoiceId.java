package dev.catraca.invoices;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names an invoice; what customers quote is its number. */
public record InvoiceId(UUID value) {

    public static InvoiceId next() {
        return new InvoiceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
