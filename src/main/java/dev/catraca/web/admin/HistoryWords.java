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
