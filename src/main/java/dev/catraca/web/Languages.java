package dev.catraca.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that the screens speak, and which of them a wish comes closest to. */
public final class Languages {

    public static final Locale DEFAULT = Locale.forLanguageTag("pt-BR");
    public static final List<Locale> ALL = List.of(DEFAULT, Locale.ENGLISH, Locale.forLanguageTag("es"));

    private Languages() {}

    /** {@code pt-PT} comes closest to {@code pt-BR}, {@code en-US} to {@code en}; empty if we do not speak it. */
    public static Optional<Locale> closest(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        var language = Locale.forLanguageTag(tag).getLanguage();
        return ALL.stream()
                .filter(spoken -> spoken.getLanguage().equals(language))
                .findFirst();
    }

    /** As its speakers call it, whoever reads. */
    public static String nameOf(Locale language) {
        return switch (language.getLanguage()) {
            case "pt" -> "Português (Brasil)";
            case "es" -> "Español";
            default -> "English";
        };
    }

    /** A choice among all of them. */
    public static List<Option> options() {
        return ALL.stream()
                .map(language -> new Option(language.toLanguageTag(), nameOf(language)))
                .toList();
    }

    /** The first language of an {@code Accept-Language} header that we speak. */
    static Optional<Locale> accepted(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> closest(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
