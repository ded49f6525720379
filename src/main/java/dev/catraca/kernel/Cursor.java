package dev.catraca.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sort key of a page's last row, opaque to whoever carries it. */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... parts) {
        return new Cursor(Stream.of(parts).map(Object::toString).toList());
    }

    static Cursor read(String text) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            return new Cursor(Arrays.asList(decoded.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    public String text() {
        var joined = parts.stream().collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(UTF_8));
    }

    public String string(int part) {
        if (part >= parts.size() || parts.get(part).indexOf('\0') >= 0) {
            throw invalid();
        }
        return parts.get(part);
    }

    public UUID uuid(int part) {
        return Ids.read(string(part)).orElseThrow(Cursor::invalid);
    }

    public long number(int part) {
        try {
            return Long.parseLong(string(part));
        } catch (NumberFormatException madeUp) {
            throw invalid();
        }
    }

    public LocalDate date(int part) {
        try {
            return LocalDate.parse(string(part));
        } catch (DateTimeException madeUp) {
            throw invalid();
        }
    }

    public Instant instant(int part) {
        try {
            return Instant.parse(string(part));
        } catch (DateTimeException madeUp) {
            throw invalid();
        }
    }

    private static Refusal.Invalid invalid() {
        return new Refusal.Invalid("after", "invalid_cursor");
    }
}
