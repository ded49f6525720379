package dev.catraca.datarequests;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** The identity of one request. */
public record DataRequestId(UUID value) {

    static DataRequestId next() {
        return new DataRequestId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
