package dev.catraca.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The language that a caller reads: the first of {@code Accept-Language} that we speak, else Brazilian Portuguese. */
public final class AcceptedLanguage {

    private static final Locale DEFAULT = Locale.forLanguageTag("pt-BR");
    private static final List<Locale> SPOKEN = List.of(DEFAULT, Locale.ENGLISH, Locale.forLanguageTag("es"));

    private AcceptedLanguage() {}

    public static Locale of(HttpServletRequest request) {
        var wanted = request.getHeader("Accept-Language");
        if (wanted == null) {
            return DEFAULT;
        }
        try {
            return Locale.LanguageRange.parse(wanted).stream()
                    .flatMap(range -> SPOKEN.stream().filter(spoken -> matches(range.getRange(), spoken)))
                    .findFirst()
                    .orElse(DEFAULT);
        } catch (IllegalArgumentException malformed) {
            return DEFAULT;
        }
    }

    private static boolean matches(String range, Locale spoken) {
        return Locale.forLanguageTag(range).getLanguage().equals(spoken.getLanguage());
    }
}
