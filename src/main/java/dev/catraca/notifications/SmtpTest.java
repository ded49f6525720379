package dev.catraca.notifications;

import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.MachineClock;
import jakarta.mail.MessagingException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends a mail past the outbox, to see whether the settings work. */
@Component
class SmtpTest {

    private final Outbox outbox;
    private final Packing packing;
    private final Vault vault;
    private final MachineClock machine;

    SmtpTest(Outbox outbox, Packing packing, Vault vault, MachineClock machine) {
        this.outbox = outbox;
        this.packing = packing;
        this.vault = vault;
        this.machine = machine;
    }

    SmtpTrial run(Recipient recipient) {
        var message = message(MessageKind.SMTP_TEST, recipient);
        return run(packing.pack(message, new MessageRows.Body(Map.of(), null)));
    }

    /** With a letter of its own. */
    SmtpTrial run(MessageKind kind, Recipient recipient, Letter letter) {
        return run(packing.pack(message(kind, recipient), letter));
    }

    private SmtpTrial run(Parcel parcel) {
        var settings = outbox.smtp().orElseThrow(() -> new Refusal.Conflict("smtp_missing"));
        try (var postman = Postman.connect(settings, vault.open(settings.sealedPassword()))) {
            postman.deliver(parcel);
            return new SmtpTrial.Accepted(parcel.message().recipientEmail());
        } catch (MessagingException failed) {
            var failure = Diagnosis.of(failed);
            return new SmtpTrial.Failed(failure.problem(), failure.detail());
        }
    }

    private Message message(MessageKind kind, Recipient recipient) {
        var now = machine.instant();
        return new Message(
                MessageId.next(),
                kind,
                null,
                null,
                null,
                recipient.name(),
                recipient.email(),
                recipient.language(),
                MessageState.QUEUED,
                1,
                now,
                now,
                now,
                null,
                null,
                false);
    }
}
