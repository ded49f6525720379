package dev.catraca.ledger;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a journal entry. */
public record EntryId(UUID value) {

    public static EntryId next() {
        return new EntryId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
