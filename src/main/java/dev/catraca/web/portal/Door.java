package dev.catraca.web.portal;

import dev.catraca.access.AccessAnswer;
import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.web.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student reads at a door: open, or the one reason that matters to them, and where to pay unless paying would
 * not help. Later: it opens by itself.
 */
public record Door(
        boolean open, boolean later, String text, @Nullable String payUrl) {

    /** What can still be mended comes first, what is over last. */
    private static final List<Code> MOST_HELPFUL = List.of(
            Code.AWAITING_PAYMENT,
            Code.SUSPENDED_OVERDUE,
            Code.LESSON_OPENS_LATER,
            Code.NOT_STARTED,
            Code.LESSON_NOT_IN_TERMS,
            Code.FROZEN);

    static Door of(Screen screen, AccessAnswer answer, @Nullable String payUrl) {
        if (answer.allowed()) {
            return new Door(true, false, screen.t("portal.open"), null);
        }
        var codes = answer.reasons().stream().map(AccessAnswer.Reason::code).toList();
        var code = MOST_HELPFUL.stream().filter(codes::contains).findFirst().orElse(codes.getFirst());
        var later = (code == Code.LESSON_OPENS_LATER || code == Code.NOT_STARTED) && answer.opensAt() != null;
        var text = later
                ? screen.t("portal.opens_at", screen.time(answer.opensAt()))
                : screen.t("access_answer." + code.name());
        return new Door(false, later, text, payUrl);
    }

    public String tone() {
        return open ? "green" : later ? "blue" : "yellow";
    }
}
