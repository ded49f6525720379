package dev.catraca.kernel;

import java.util.Locale;

/** What a screen or a letter takes from a person's or company's full name. */
public final class PersonName {

    private PersonName() {}

    /** The name to greet with: {@code "Ana Clara Souza"} is {@code "Ana"}. */
    public static String first(String name) {
        var space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** One or two letters that stand for a missing photo: {@code "Ana Clara Souza"} is {@code "AS"}. */
    public static String initials(String name) {
        var space = name.lastIndexOf(' ');
        var initials = space < 0 ? letter(name) : letter(name) + letter(name.substring(space + 1));
        return initials.toUpperCase(Locale.ROOT);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
