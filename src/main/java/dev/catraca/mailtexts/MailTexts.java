package dev.catraca.mailtexts;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organization's own words for its mails. Texts are kept with their placeholders by name. */
@Component
@Transactional
public class MailTexts {

    private final MailTextRows rows;
    private final Audit audit;

    MailTexts(MailTextRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** Empty where the organization says it in our words. */
    @Transactional(readOnly = true)
    public Optional<MailText> find(MailTextKey key) {
        return rows.find(key);
    }

    /** The texts that the organization wrote itself. */
    @Transactional(readOnly = true)
    public Set<MailTextKey> own() {
        return rows.all();
    }

    /** The text as it would be kept. Throws {@link dev.catraca.kernel.Refusal.Invalid}, naming the part. */
    public MailText check(MailText typed, Placeholders placeholders) {
        return MailTextRules.check(typed, placeholders);
    }

    /** Keeps what was typed from now on; mails that have left stay as they were. Our own words are not kept twice. */
    public void change(MailTextKey key, MailText typed, Placeholders placeholders, MailText standard) {
        var wanted = check(typed, placeholders);
        var before = rows.find(key).orElse(standard);
        if (wanted.equals(standard)) {
            rows.delete(key);
        } else {
            rows.save(key, wanted);
        }
        record(key, before, wanted, "changed");
    }

    /** Back to our words. */
    public void reset(MailTextKey key, MailText standard) {
        rows.find(key).ifPresent(own -> {
            rows.delete(key);
            record(key, own, standard, "reset");
        });
    }

    private void record(MailTextKey key, MailText before, MailText after, String action) {
        var changes = Change.between(before.parts(), after.parts());
        if (!changes.isEmpty()) {
            changes.put("message_kind", new Change(null, key.kind()));
            changes.put("language", new Change(null, key.language()));
            audit.record("mail_text", key.historyId(), action, changes, null);
        }
    }
}
