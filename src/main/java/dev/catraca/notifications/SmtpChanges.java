package dev.catraca.notifications;

import dev.catraca.audit.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the audit log says of new mail settings: never a password, only that one was given. */
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
                change.senderName(),
                change.senderEmail(),
                change.replyTo());
    }

    private static Map<String, @Nullable Object> fields(SmtpSettings settings) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("host", settings.host());
        fields.put("port", settings.port());
        fields.put("security", settings.security());
        fields.put("username", settings.username());
        fields.put("sender_name", settings.senderName());
        fields.put("sender_email", settings.senderEmail());
        fields.put("reply_to", settings.replyTo());
        return fields;
    }
}
