package dev.catraca.mailtexts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a mail says. Lines of the body are its paragraphs; mails that lead nowhere have no button; a note may be empty. */
public record MailText(
        String subject,
        String heading,
        String body,
        @Nullable String button,
        String note) {

    /** The same with each of its parts rewritten. */
    public MailText map(UnaryOperator<String> rewrite) {
        return new MailText(
                rewrite.apply(subject),
                rewrite.apply(heading),
                rewrite.apply(body),
                button == null ? null : rewrite.apply(button),
                rewrite.apply(note));
    }

    /** Its parts by the name of their field. */
    Map<String, @Nullable String> parts() {
        var parts = new LinkedHashMap<String, @Nullable String>();
        parts.put("subject", subject);
        parts.put("heading", heading);
        parts.put("body", body);
        parts.put("button", button);
        parts.put("note", note);
        return parts;
    }
}
