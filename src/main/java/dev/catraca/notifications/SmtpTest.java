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
        var settings = outbox.smtp().orElseThrow(() -> new Refusal.Conflict("smtp_missing"));
        var parcel = packing.pack(message(recipient), new MessageRows.Body(Map.of(), null));
        try (var postman = Postman.connect(settings.shown(), vault.open(settings.sealedPassword()))) {
            postman.deliver(parcel);
            return new SmtpTrial.Accepted(recipient.email());
        } catch (MessagingException failed) {
            var failure = Diagnosis.of(failed);
            return new SmtpTrial.Failed(failure.problem(), failure.detail());
        }
    }

    private Message message(Recipient recipient) {
        var now = machine.instant();
        return new Message(
                MessageId.next(),
                MessageKind.SMTP_TEST,
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
