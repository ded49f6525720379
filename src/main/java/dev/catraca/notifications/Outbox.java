package dev.catraca.notifications;

import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The delivery's short transactions: none is open while a mail server is being talked to. */
@Component
@Transactional
class Outbox {

    static final int BATCH = 20;
    /** A batch stops at half of it, so what is under way ends well before another server may take it over. */
    static final Duration LEASE = Duration.ofMinutes(15);

    private final MessageRows rows;
    private final SmtpRows smtp;
    private final Organizations organizations;
    private final MachineClock machine;
    private final OrganizationClock clock;

    Outbox(
            MessageRows rows,
            SmtpRows smtp,
            Organizations organizations,
            MachineClock machine,
            OrganizationClock clock) {
        this.rows = rows;
        this.smtp = smtp;
        this.organizations = organizations;
        this.machine = machine;
        this.clock = clock;
    }

    /** Lets stale mail expire and takes the next ones; none without a mail server, and never one of a sample. */
    List<MessageRows.Claimed> claim() {
        var now = machine.instant();
        rows.expire(now);
        if (smtp.find().isEmpty() || organizations.current().sample()) {
            rows.park(now);
            return List.of();
        }
        return rows.claim(BATCH, now, now.plus(LEASE));
    }

    @Transactional(readOnly = true)
    public Optional<SmtpRows.Stored> smtp() {
        return smtp.find();
    }

    void sent(MessageId id, Letter masked) {
        rows.sent(id, masked, clock.instant());
    }

    void failed(Message message, Failure failure) {
        var state = failure.problem().isFinal() ? MessageState.FAILED : MessageState.QUEUED;
        var next = machine.instant().plus(Backoff.after(message.attempts()));
        rows.failed(message, state, failure.text(), next);
    }

    Optional<Instant> nextWake() {
        return rows.nextWake();
    }
}
