package dev.catraca.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one input and collects every problem, so that a person corrects them all at once. Read each
 * field, then call {@link #refuseIfAny}: what was read is only good after it.
 */
public final class Checks {

    private final List<Refusal.Problem> problems = new ArrayList<>();

    /** A required single line of up to {@code max} characters, tidied. */
    public String line(String field, @Nullable String typed, int max) {
        var line = optionalLine(field, typed, max);
        if (line == null && sound(field)) {
            add(field, "required");
        }
        return line == null ? "" : line;
    }

    /** A single line that may be missing; blank is missing. */
    public @Nullable String optionalLine(String field, @Nullable String typed, int max) {
        var line = typed == null ? "" : Text.line(typed);
        return checked(field, line, Text.isPrintableLine(line), max);
    }

    /** Several lines that may be missing, such as notes. */
    public @Nullable String optionalLines(String field, @Nullable String typed, int max) {
        var lines = typed == null ? "" : Text.lines(typed);
        return checked(field, lines, Text.isPrintable(lines), max);
    }

    /** Reads a value with a form of its own, when there is one; {@code code} says what is wrong with it. */
    public <T> @Nullable T optional(
            String field, @Nullable String typed, Function<String, Optional<T>> read, String code) {
        if (typed == null || Text.isBlank(typed)) {
            return null;
        }
        var value = read.apply(typed).orElse(null);
        that(value != null, field, code);
        return value;
    }

    /** Like {@link #optional}, and a problem when it is missing. */
    public <T> @Nullable T required(
            String field, @Nullable String typed, Function<String, Optional<T>> read, String code) {
        that(typed != null && !Text.isBlank(typed), field, "required");
        return optional(field, typed, read, code);
    }

    /** Notes a problem unless something holds. */
    public void that(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            add(field, code, arguments);
        }
    }

    public void add(String field, String code, Object... arguments) {
        problems.add(new Refusal.Problem(field, code, List.of(arguments)));
    }

    /** Whether a field has no problem so far. */
    public boolean sound(String field) {
        return problems.stream().noneMatch(problem -> problem.field().equals(field));
    }

    /** Throws {@link Refusal.Invalid} with everything found. */
    public void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new Refusal.Invalid(List.copyOf(problems));
        }
    }

    private @Nullable String checked(String field, String text, boolean printable, int max) {
        if (Text.isBlank(text) && printable) {
            return null;
        }
        if (!printable) {
            add(field, "invalid_characters");
        } else if (text.codePointCount(0, text.length()) > max) {
            add(field, "too_long", max);
        } else if (CardNumbers.found(text)) {
            add(field, "card_number");
        } else {
            return text;
        }
        return null;
    }
}
