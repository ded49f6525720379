package dev.catraca.notifications;

import dev.catraca.days.Tally;
import dev.catraca.jobs.Jobs;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes mails to the outbox, and the wake-up call for whoever delivers them. */
@Component
class Enqueueing {

    private final MessageRows rows;
    private final Vault vault;
    private final Jobs jobs;
    private final OrganizationClock clock;
    private final MachineClock machine;

    Enqueueing(MessageRows rows, Vault vault, Jobs jobs, OrganizationClock clock, MachineClock machine) {
        this.rows = rows;
        this.vault = vault;
        this.jobs = jobs;
        this.clock = clock;
        this.machine = machine;
    }

    void enqueue(List<NewMessage> messages) {
        if (Silence.isKept()) {
            return;
        }
        var now = machine.instant();
        var drafts = messages.stream().map(message -> draft(message, now)).toList();
        var written = drafts.isEmpty() ? 0 : rows.insert(drafts, clock.instant(), now);
        if (written > 0) {
            Tally.ifAny().ifPresent(tally -> tally.addMessages(written));
            wake();
        }
    }

    /** Mails of this kind about these things that have not left stay here. */
    void withdraw(MessageKind kind, List<UUID> about) {
        rows.withdraw(kind, about);
    }

    /** The same for the mails of these events. */
    void withdraw(List<String> events) {
        rows.withdraw(events);
    }

    /** A fresh key each time: a delivery that runs right now may not see what is written here. */
    void wake() {
        jobs.schedule(DeliveryJob.NAME, Ids.next().toString(), machine.instant());
    }

    MessageId again(Message message) {
        if (!message.canBeSent()) {
            throw new Refusal.Conflict("message_link_gone");
        }
        var now = machine.instant();
        var useBy = message.kind().linked()
                ? message.useBy()
                : now.plus(message.kind().keeps());
        if (rows.requeue(message.id(), now, useBy)) {
            wake();
            return message.id();
        }
        return copy(message);
    }

    private MessageId copy(Message message) {
        var copy = MessageId.next();
        var now = machine.instant();
        var again = new NewMessage(
                "copy/" + copy,
                message.kind(),
                message.recipient(),
                about(message),
                rows.body(message.id()).parameters(),
                null,
                null);
        rows.insert(
                List.of(new MessageRows.Draft(
                        copy, again, null, now.plus(message.kind().keeps()))),
                clock.instant(),
                now);
        wake();
        return copy;
    }

    private static NewMessage.@Nullable About about(Message message) {
        return message.aboutKind() == null || message.aboutId() == null
                ? null
                : new NewMessage.About(message.aboutKind(), message.aboutId());
    }

    private MessageRows.Draft draft(NewMessage message, Instant now) {
        requireComplete(message);
        var until = message.usableUntil();
        return new MessageRows.Draft(
                MessageId.next(),
                message,
                vault.seal(message.link()),
                until == null ? now.plus(message.kind().keeps()) : until);
    }

    /** A mail with a hole in it is a bug of the sender; better found here than by its reader. */
    private static void requireComplete(NewMessage message) {
        var kind = message.kind();
        if (!message.parameters().keySet().equals(java.util.Set.copyOf(kind.parameters()))
                || kind.linked() != (message.link() != null)) {
            throw new IllegalArgumentException("%s takes %s and %s link, not %s"
                    .formatted(kind, kind.parameters(), kind.linked() ? "a" : "no", Map.copyOf(message.parameters())));
        }
    }
}
