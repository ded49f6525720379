package dev.catraca.kernel;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Hygiene of what people type: one Unicode form, no invisible tricks, and the words by which it is found again. */
public final class Text {

    /** Letters that have no decomposition but that people leave out when they search. */
    private static final List<List<String>> UNDECOMPOSED =
            List.of(List.of("ß", "ss"), List.of("ø", "o"), List.of("æ", "ae"), List.of("ł", "l"), List.of("ı", "i"));

    /** Copied contacts carry direction marks and byte order marks; they change how the rest of a page reads. */
    private static final Pattern DIRECTION_MARKS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern INNER_SPACES = Pattern.compile("[\\t\\p{Z}]+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WORD_LENGTH = 60;

    private Text() {}

    /** One line: NFC, no edges, one space where there were several, no direction marks. */
    public static String line(String typed) {
        return INNER_SPACES.matcher(lines(typed)).replaceAll(" ");
    }

    /** Several lines: NFC, no edges, line ends as {@code \n}, no direction marks. */
    public static String lines(String typed) {
        var unix = typed.replace("\r\n", "\n").replace('\r', '\n');
        var plain = DIRECTION_MARKS.matcher(unix).replaceAll("");
        return EDGES.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC)).replaceAll("");
    }

    /** Whether a line holds what no keyboard types: control characters (a line end is one) or half a surrogate pair. */
    public static boolean isPrintableLine(String text) {
        return text.codePoints().noneMatch(Text::isUnprintable);
    }

    /** Like {@link #isPrintableLine}, with line ends and tabs allowed. */
    public static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(point -> point != '\n' && point != '\t' && isUnprintable(point));
    }

    /** True when a person would see nothing. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .noneMatch(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && Character.getType(point) != Character.FORMAT);
    }

    /** Lower case without accents: {@code "São João"} and {@code "SAO JOAO"} fold to the same. */
    public static String folded(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        for (var letter : UNDECOMPOSED) {
            bare = bare.replace(letter.getFirst(), letter.getLast());
        }
        return bare;
    }

    /** The words that find a text: each piece, and what punctuation divides also as a whole (joao, pedro, joaopedro). */
    public static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        for (var chunk : GAPS.split(folded(text), -1)) {
            for (var piece : NOT_IN_WORDS.split(chunk, -1)) {
                addWord(words, piece);
            }
            addWord(words, NOT_IN_WORDS.matcher(chunk).replaceAll(""));
        }
        return words;
    }

    /** What a search asks: each chunk as one word, to be compared with the beginnings of {@link #words}. */
    public static Set<String> searchWords(String query) {
        var words = new LinkedHashSet<String>();
        for (var chunk : GAPS.split(folded(query), -1)) {
            addWord(words, NOT_IN_WORDS.matcher(chunk).replaceAll(""));
        }
        return words;
    }

    private static void addWord(Set<String> words, String word) {
        if (!word.isEmpty()) {
            words.add(truncated(word, WORD_LENGTH));
        }
    }

    private static String truncated(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }

    private static boolean isUnprintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
