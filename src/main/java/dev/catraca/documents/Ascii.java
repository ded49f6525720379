package dev.catraca.documents;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text for machines that only know ASCII: accents fall off, what has no plain letter goes, spaces are single. */
final class Ascii {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern FOREIGN = Pattern.compile("[^\\x20-\\x7e]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Ascii() {}

    static String fold(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var bare = MARKS.matcher(apart)
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ø", "O");
        var spaced = SPACES.matcher(bare).replaceAll(" ");
        return SPACES.matcher(FOREIGN.matcher(spaced).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
