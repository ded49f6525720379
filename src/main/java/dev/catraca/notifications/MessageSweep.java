package dev.catraca.notifications;

import dev.catraca.days.Queue;
import dev.catraca.notifications.MessageRows.Claimed;
import dev.catraca.organizations.MachineClock;
import jakarta.mail.MessagingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox of the current organization: claim some, write each out, hand it to the mail server, note how it
 * went. A server that fails as such ends the round for all that were claimed; they come back after their pause.
 */
@Component
class MessageSweep implements Queue {

    private static final Logger log = LoggerFactory.getLogger(MessageSweep.class);

    private final Outbox outbox;
    private final Packing packing;
    private final Vault vault;
    private final MachineClock machine;

    MessageSweep(Outbox outbox, Packing packing, Vault vault, MachineClock machine) {
        this.outbox = outbox;
        this.packing = packing;
        this.vault = vault;
        this.machine = machine;
    }

    @Override
    public void drain() {
        deliverDue();
    }

    /** Gives back how many mails left. */
    int deliverDue() {
        var sent = 0;
        while (true) {
            var claimed = outbox.claim();
            var settings = outbox.smtp();
            if (claimed.isEmpty() || settings.isEmpty()) {
                return sent;
            }
            var round = deliver(claimed, settings.get());
            sent += round.sent();
            if (round.serverFailed()) {
                return sent;
            }
        }
    }

    private record Round(int sent, boolean serverFailed) {}

    private Round deliver(List<Claimed> claimed, SmtpRows.Stored settings) {
        try (var postman = Postman.connect(settings, vault.open(settings.sealedPassword()))) {
            return deliver(claimed, postman);
        } catch (MessagingException closed) {
            return giveUp(0, claimed, Diagnosis.of(closed));
        }
    }

    private Round deliver(List<Claimed> claimed, Postman postman) {
        var sent = 0;
        var enough = machine.instant().plus(Outbox.LEASE.dividedBy(2));
        for (var at = 0; at < claimed.size(); at++) {
            if (machine.instant().isAfter(enough)) {
                return giveUp(sent, claimed.subList(at, claimed.size()), Failure.of(SmtpProblem.TIMEOUT, "too slow"));
            }
            var failure = deliver(claimed.get(at), postman);
            if (failure == null) {
                sent++;
            } else if (failure.problem().isOfServer()) {
                return giveUp(sent, claimed.subList(at, claimed.size()), failure);
            } else {
                outbox.failed(claimed.get(at).message(), failure);
            }
        }
        return new Round(sent, false);
    }

    private @Nullable Failure deliver(Claimed claimed, Postman postman) {
        Parcel parcel;
        try {
            parcel = packing.pack(claimed.message(), claimed.body());
        } catch (RuntimeException broken) {
            // One mail that can't be written, for a bug or a lost key, must not hold up all others.
            log.error("mail {} can't be written", claimed.message().id(), broken);
            return Failure.of(SmtpProblem.NOT_WRITTEN, broken.toString());
        }
        try {
            postman.deliver(parcel);
        } catch (MessagingException refused) {
            return Diagnosis.of(refused);
        }
        outbox.sent(parcel.message().id(), parcel.masked());
        return null;
    }

    private Round giveUp(int sent, List<Claimed> left, Failure failure) {
        log.warn("mail does not leave: {}", failure.text());
        left.forEach(one -> outbox.failed(one.message(), failure));
        return new Round(sent, true);
    }
}
