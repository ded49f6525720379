package dev.catraca.web.admin;

import dev.catraca.audit.AuditEntry;
import dev.catraca.kernel.Country;
import dev.catraca.kernel.Money;
import dev.catraca.web.Languages;
import dev.catraca.web.Screen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Puts the history into words: actions are {@code history.<subject>.<action>}, states by their enum's texts. */
public final class HistoryWords {

    private static final Set<String> AMOUNTS = Set.of("total", "paid");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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

    /**
     * A stored value as people read it: {@code ARCHIVED} of a customer's state is the text {@code
     * customer_state.ARCHIVED}, {@code PERSON} of any review is {@code review.PERSON}.
     */
    public static String value(Screen screen, String subject, String field, @Nullable String stored) {
        if (stored == null) {
            return "—";
        }
        if (AMOUNTS.contains(field) && stored.matches("-?\\d{1,18}")) {
            return screen.money(
                    new Money(Long.parseLong(stored), screen.organization().currency()));
        }
        if (MOMENT.matcher(stored).matches()) {
            return screen.time(Instant.parse(stored));
        }
        if (DATE.matcher(stored).matches()) {
            return screen.date(LocalDate.parse(stored));
        }
        return switch (field) {
            case "phone" -> screen.phone(stored);
            case "tax_id" -> screen.taxId(stored);
            case "country" -> Country.name(stored, screen.locale());
            case "language" -> Languages.nameOf(Locale.forLanguageTag(stored));
            default -> word(screen, subject, field, stored);
        };
    }

    /** The same, where ids may have names. */
    public static String value(
            Screen screen, String subject, String field, @Nullable String stored, Map<String, String> names) {
        var name = stored == null ? null : names.get(stored);
        return name == null ? value(screen, subject, field, stored) : name;
    }

    private static String word(Screen screen, String subject, String field, String stored) {
        return switch (stored) {
            case "true" -> screen.t("catalog.yes");
            case "false" -> screen.t("catalog.no");
            default -> {
                var type = field.startsWith("on_") ? "on_reversal" : subject + "_" + field;
                var keys = new String[] {type + "." + stored, field + "." + stored};
                yield screen.texts().getMessage(new DefaultMessageSourceResolvable(keys, stored), screen.locale());
            }
        };
    }
}
