package dev.catraca.notifications;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.documents.Brand;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.mailtexts.MailText;
import dev.catraca.mailtexts.MailTextKey;
import dev.catraca.mailtexts.MailTexts;
import dev.catraca.organizations.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The organization's mail: writing it, watching it leave, and the server that carries it. */
@Component
@Transactional
public class Notifications {

    private final MessageRows rows;
    private final SmtpRows smtpRows;
    private final SenderRows senderRows;
    private final Enqueueing enqueueing;
    private final Composer composer;
    private final Wordings wordings;
    private final MailTexts mailTexts;
    private final Drafts drafts;
    private final MessageSweep sweep;
    private final SmtpTest smtpTest;
    private final LinkGuard linkGuard;
    private final Vault vault;
    private final Organizations organizations;
    private final Audit audit;

    Notifications(
            MessageRows rows,
            SmtpRows smtpRows,
            SenderRows senderRows,
            Enqueueing enqueueing,
            Composer composer,
            Wordings wordings,
            MailTexts mailTexts,
            Drafts drafts,
            MessageSweep sweep,
            SmtpTest smtpTest,
            LinkGuard linkGuard,
            Vault vault,
            Organizations organizations,
            Audit audit) {
        this.rows = rows;
        this.smtpRows = smtpRows;
        this.senderRows = senderRows;
        this.enqueueing = enqueueing;
        this.composer = composer;
        this.wordings = wordings;
        this.mailTexts = mailTexts;
        this.drafts = drafts;
        this.sweep = sweep;
        this.smtpTest = smtpTest;
        this.linkGuard = linkGuard;
        this.vault = vault;
        this.organizations = organizations;
        this.audit = audit;
    }

    /** Writes a mail to be sent once this transaction has committed. */
    public void enqueue(NewMessage message) {
        enqueueing.enqueue(List.of(message));
    }

    public void enqueue(List<NewMessage> messages) {
        enqueueing.enqueue(messages);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Message> list(MessageFilter filter, PageRequest page) {
        return rows.list(filter, page);
    }

    @Transactional(readOnly = true)
    public Message get(MessageId id) {
        return rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /** The mail as it was sent, or as it will be; the secret link is masked either way. */
    @Transactional(readOnly = true)
    public Letter letter(MessageId id) {
        var message = get(id);
        return rows.letter(id).orElseGet(() -> {
            var stationery = composer.stationery(message.kind(), message.language());
            return composer.masked(stationery, message, rows.body(id));
        });
    }

    /** The same as one page of HTML that needs nothing else, its logo inside. */
    @Transactional(readOnly = true)
    public String preview(MessageId id) {
        return Composer.standalone(letter(id), composer.brand()).html();
    }

    /**
     * A mail that is not written yet, as this recipient would see it: in their language, the organization's brand and
     * texts, its link masked, its logo inside the HTML. Parameters are texts, as in {@link NewMessage}; missing ones
     * show nothing.
     */
    @Transactional(readOnly = true)
    public Letter preview(MessageKind kind, Recipient recipient, Map<String, String> parameters) {
        var stationery = composer.stationery(kind, recipient.language());
        return Composer.standalone(composer.preview(stationery, kind, recipient, parameters), stationery.brand());
    }

    /** A mail with examples in it, in a brand that nobody wears yet. */
    @Transactional(readOnly = true)
    public Letter preview(MessageKind kind, String language, Brand brand) {
        return Composer.standalone(drafts.of(kind, language, brand), brand);
    }

    /** A mail with examples in it, in words that nobody saved yet. */
    @Transactional(readOnly = true)
    public Letter preview(MessageKind kind, String language, MailText typed) {
        return Composer.standalone(drafts.of(kind, language, typed), composer.brand());
    }

    /** The texts that the organization wrote itself. */
    @Transactional(readOnly = true)
    public Set<MailTextKey> ownTexts() {
        return mailTexts.own();
    }

    /** What a mail says now, with its placeholders as people write them. */
    @Transactional(readOnly = true)
    public MailText text(MessageKind kind, String language) {
        return wordings.of(kind, language).map(wordings.placeholders(kind, language)::worded);
    }

    /** What a mail fills in. */
    @Transactional(readOnly = true)
    public List<Placeholder> placeholders(MessageKind kind, String language) {
        return drafts.placeholders(kind, language);
    }

    /** Mails of this kind say this from now on, those in the outbox too. */
    public void changeText(MessageKind kind, String language, MailText typed) {
        wordings.change(kind, language, typed);
    }

    /** Back to our words. */
    public void resetText(MessageKind kind, String language) {
        wordings.reset(kind, language);
    }

    /** Sends a mail in words that nobody saved yet to whoever writes them, in their text's language. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SmtpTrial tryText(MessageKind kind, Recipient writer, MailText typed) {
        return smtpTest.run(kind, writer, drafts.toSend(kind, writer, typed));
    }

    /** How many mails wait for a mail server. */
    @Transactional(readOnly = true)
    public long waitingCount() {
        return rows.count(MessageState.WAITING);
    }

    /** The secret link, for an owner or admin to hand over another way; audited. Gone once the mail left or expired. */
    public String link(MessageId id) {
        var message = get(id);
        linkGuard.check(message);
        var link = vault.open(rows.body(id).sealedLink());
        if (link == null) {
            throw new Refusal.Conflict("message_link_gone");
        }
        audit.record(
                "message",
                id.value(),
                "link_copied",
                Map.of("kind", new Change(null, message.kind().name())),
                null);
        return link;
    }

    /** Sends again: a failed or waiting mail itself, a sent one as a copy. Refused if its link no longer exists. */
    public MessageId resend(MessageId id) {
        var sent = enqueueing.again(get(id));
        audit.record("message", id.value(), "resent", Map.of(), null);
        return sent;
    }

    @Transactional(readOnly = true)
    public Optional<SmtpSettings> smtp() {
        return smtpRows.find().map(SmtpRows.Stored::shown);
    }

    @Transactional(readOnly = true)
    public Sender sender() {
        return senderRows.find().orElse(Sender.BRAND);
    }

    /** Where an answer to a mail arrives; empty while no mail leaves. */
    @Transactional(readOnly = true)
    public Optional<String> answersTo() {
        return smtpRows.find()
                .map(stored -> Objects.requireNonNullElse(
                        stored.sender().replyTo(), stored.shown().senderEmail()));
    }

    public void changeSender(Sender typed) {
        var wanted = typed.checked();
        var changes = SmtpChanges.between(sender(), wanted);
        senderRows.save(wanted);
        if (!changes.isEmpty()) {
            audit.record("sender", Caller.tenant(), "changed", changes, null);
        }
    }

    /** Saves the mail server; mail that waited for one goes out. A sample has none: its people are invented. */
    public void changeSmtp(SmtpChange wanted) {
        if (organizations.current().sample()) {
            throw new Refusal.Conflict("sample_sends_nothing");
        }
        wanted.check();
        var before = smtp();
        smtpRows.save(wanted, vault.seal(wanted.password()));
        audit.record("smtp", Caller.tenant(), "changed", SmtpChanges.between(before, wanted), null);
        enqueueing.wake();
    }

    /** Sends a test mail by the saved settings, now, and says how it went. Holds no transaction meanwhile. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SmtpTrial testSmtp(Recipient recipient) {
        return smtpTest.run(recipient);
    }

    /** Sends whatever is due. The worker does this by itself; a sandbox that moves its clock, at once. Returns how many. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int deliverDue() {
        return sweep.deliverDue();
    }
}
