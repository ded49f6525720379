package dev.catraca.notifications;

import dev.catraca.documents.Brand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a mail, already in its reader's language; the template puts them on a page. Only drafts show an envelope. */
public record LetterContent(
        String language,
        Brand brand,
        List<Fact> envelope,
        String subject,
        String heading,
        List<String> paragraphs,
        List<Fact> facts,
        @Nullable Button button,
        String linkHint,
        String note,
        String footer) {

    /** A line of the table: what, and how much or when. */
    public record Fact(String label, String value) {}

    /** Where the mail leads. A masked one leads nowhere and shows only the beginning of its address. */
    public record Button(String label, String address, String shown) {}

    /** The same for readers without HTML. */
    String plain() {
        var text = new StringBuilder(heading).append("\n\n");
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        facts.forEach(fact -> text.append("%s: %s%n".formatted(fact.label(), fact.value())));
        if (!facts.isEmpty()) {
            text.append('\n');
        }
        if (button != null) {
            text.append("%s:%n%s%n%n".formatted(button.label(), button.shown()));
        }
        if (!note.isBlank()) {
            text.append(note).append("\n\n");
        }
        return text.append("-- \n").append(footer).append('\n').toString();
    }
}
