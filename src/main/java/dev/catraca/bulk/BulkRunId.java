package dev.catraca.bulk;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Which run. */
public record BulkRunId(UUID value) {

    static BulkRunId next() {
        return new BulkRunId(Ids.next());
    }
}
