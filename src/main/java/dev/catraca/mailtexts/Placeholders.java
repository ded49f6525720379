package dev.catraca.mailtexts;

import dev.catraca.kernel.Text;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a text may refer to: the names under which mails hand in their values, and the word that people write for each
 * in the text's language, {@code number} and {@code {numero}}. Only {@code {word}} is a placeholder, or {@code {{word}}}
 * as other programs have it. A formula in braces is nothing but text.
 */
public record Placeholders(Map<String, String> words) {

    private static final String WORD = "\\{ {0,3}([\\p{L}_][\\p{L}\\p{M}\\p{N}_ ]{0,49}) {0,3}}";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{" + WORD + "}|" + WORD);

    /** Puts the values in, in one go: what looks like a placeholder inside a value is not filled again. */
    public static String fill(String text, Map<String, String> values) {
        return replaced(text, word -> values.get(word));
    }

    /** As it is kept: with names instead of words, in whatever case and with or without accents they were typed. */
    public String named(String typed) {
        return replaced(
                typed, word -> nameOf(word).map(name -> "{" + name + "}").orElse(null));
    }

    /** As people read it. */
    public String worded(String kept) {
        return replaced(kept, name -> words.containsKey(name) ? shown(name) : null);
    }

    /** What a kept text refers to although no mail fills it, as typed. */
    Set<String> unknown(String kept) {
        var unknown = new LinkedHashSet<String>();
        replaced(kept, word -> {
            if (!words.containsKey(word)) {
                unknown.add("{" + word + "}");
            }
            return null;
        });
        return unknown;
    }

    /** All of them, as people write them. */
    String list() {
        return words.keySet().stream().map(this::shown).collect(Collectors.joining(", "));
    }

    /** As people write it: {@code {numero}}. */
    private String shown(String name) {
        return "{" + words.get(name) + "}";
    }

    private Optional<String> nameOf(String word) {
        var wanted = Text.folded(word).replace(' ', '_');
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().equals(wanted)
                        || Text.folded(entry.getValue()).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String replaced(String text, Function<String, @Nullable String> replacement) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var word = found.group(1) == null ? found.group(2) : found.group(1);
            var value = replacement.apply(word.strip());
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }
}
