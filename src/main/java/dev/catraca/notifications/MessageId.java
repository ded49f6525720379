package dev.catraca.notifications;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** A mail in the outbox. */
public record MessageId(UUID value) {

    static MessageId next() {
        return new MessageId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
