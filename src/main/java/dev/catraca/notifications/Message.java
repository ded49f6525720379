package dev.catraca.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail in the outbox, as lists show it. Created and sent in the organization's time, the rest in the machine's. */
public record Message(
        MessageId id,
        MessageKind kind,
        @Nullable UUID customerId,
        @Nullable String aboutKind,
        @Nullable UUID aboutId,
        String recipientName,
        String recipientEmail,
        String language,
        MessageState state,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        Instant useBy,
        @Nullable Instant sentAt,
        @Nullable String lastError,
        boolean hasLink) {

    Recipient recipient() {
        return new Recipient(recipientName, recipientEmail, language, customerId);
    }

    /** Why it has not left, as far as a mail server or the network said; null if it was not tried or went well. */
    public @Nullable SmtpProblem problem() {
        return lastError == null ? null : Failure.read(lastError).problem();
    }

    /** What the mail server or the network said. */
    public @Nullable String answer() {
        return lastError == null ? null : Failure.read(lastError).detail();
    }

    /** Whether sending it again makes sense: not once its link is gone. */
    public boolean canBeSent() {
        return !kind.linked() || hasLink;
    }
}
