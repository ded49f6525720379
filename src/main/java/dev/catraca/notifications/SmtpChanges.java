package dev.catraca.notifications;

import dev.catraca.audit.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the audit log says of a new mail server or sender: never a password, only that one was given. */
final class SmtpChanges {

    private SmtpChanges() {}

    static Map<String, Change> between(Optional<SmtpSettings> before, SmtpChange after) {
        var changes = new LinkedHashMap<>(
                Change.between(before.map(SmtpChanges::fields).orElse(Map.of()), fields(settings(after))));
        if (after.password() != null) {
            changes.put("password", new Change(null, "***"));
        }
        return changes;
    }

    private static SmtpSettings settings(SmtpChange change) {
        return new SmtpSettings(
                change.host(),
                change.port(),
                change.security(),
                change.username(),
                change.password() != null,
                change.senderEmail());
    }

    private static Map<String, @Nullable Object> fields(SmtpSettings settings) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("host", settings.host());
        fields.put("port", settings.port());
        fields.put("security", settings.security());
        fields.put("username", settings.username());
        fields.put("sender_email", settings.senderEmail());
        return fields;
    }

    static Map<String, Change> between(Sender before, Sender after) {
        return Change.between(fields(before), fields(after));
    }

    private static Map<String, @Nullable Object> fields(Sender sender) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", sender.name());
        fields.put("reply_to", sender.replyTo());
        return fields;
    }
}
