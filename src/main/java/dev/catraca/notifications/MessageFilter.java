package dev.catraca.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which mails a list wants; what is null does not narrow it. */
public record MessageFilter(
        @Nullable MessageState state,
        @Nullable UUID customerId,
        @Nullable UUID aboutId) {

    public static final MessageFilter ALL = new MessageFilter(null, null, null);

    public static MessageFilter about(UUID id) {
        return new MessageFilter(null, null, id);
    }

    public static MessageFilter of(UUID customer) {
        return new MessageFilter(null, customer, null);
    }
}
