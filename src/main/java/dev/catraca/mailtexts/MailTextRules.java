package dev.catraca.mailtexts;

import dev.catraca.kernel.Checks;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text must be like before it is kept. The link of a button is no placeholder: no text can lose it. */
final class MailTextRules {

    private static final int MAX_LINE = 200;
    private static final int MAX_BODY = 5_000;
    private static final int MAX_BUTTON = 60;
    private static final int MAX_NOTE = 1_000;

    private MailTextRules() {}

    /** Gives back the text as it is kept. Throws {@link dev.catraca.kernel.Refusal.Invalid} with all that is wrong. */
    static MailText check(MailText typed, Placeholders placeholders) {
        var checks = new Checks();
        var body = checks.optionalLines("body", typed.body(), MAX_BODY);
        checks.that(body != null || !checks.sound("body"), "body", "required");
        var kept = new MailText(
                        checks.line("subject", typed.subject(), MAX_LINE),
                        checks.line("heading", typed.heading(), MAX_LINE),
                        Objects.requireNonNullElse(body, ""),
                        button(checks, typed.button()),
                        Objects.requireNonNullElse(checks.optionalLines("note", typed.note(), MAX_NOTE), ""))
                .map(placeholders::named);
        kept.parts().forEach((field, text) -> refuseUnknown(checks, field, text, placeholders));
        checks.refuseIfAny();
        return kept;
    }

    private static @Nullable String button(Checks checks, @Nullable String typed) {
        return typed == null ? null : checks.line("button", typed, MAX_BUTTON);
    }

    private static void refuseUnknown(Checks checks, String field, @Nullable String text, Placeholders placeholders) {
        var unknown = text == null ? Set.<String>of() : placeholders.unknown(text);
        checks.that(
                unknown.isEmpty(),
                field,
                "unknown_placeholder",
                String.join(", ", unknown),
                unknown.size(),
                placeholders.list());
    }
}
