package dev.catraca.web.admin;

import dev.catraca.audit.AuditEntry;
import dev.catraca.web.Screen;
import org.jspecify.annotations.Nullable;

/** Puts the history into words: actions are {@code history.<subject>.<action>}, states by their enum's texts. */
public final class HistoryWords {

    private HistoryWords() {}

    public static String action(Screen screen, AuditEntry entry) {
        return screen.t("history." + entry.subject() + "." + entry.action());
    }

    /** What something is called in a list of everything. */
    public static String subject(Screen screen, AuditEntry entry) {
        return screen.t("history.subject." + entry.subject());
    }

    /** Where the names of a subject's fields are. */
    public static String fields(AuditEntry entry) {
        return entry.subject().equals("customer") ? "customers" : "history." + entry.subject() + "_field";
    }

    /** The name of a changed field, or the field itself where it has none. */
    public static String field(Screen screen, String fields, String field) {
        var words = field.replace('_', ' ');
        var label = screen.texts().getMessage(fields + "." + field, null, words, screen.locale());
        return label == null ? words : label;
    }

    /** A stored value as people read it: {@code ARCHIVED} of a customer's state is the text of that state. */
    public static String value(Screen screen, String subject, String field, @Nullable String stored) {
        if (stored == null) {
            return "—";
        }
        var key = subject + "_" + field + "." + stored;
        var word = screen.texts().getMessage(key, null, stored, screen.locale());
        return word == null ? stored : word;
    }
}
