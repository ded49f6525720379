package dev.catraca.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts and the program fit each other: no key is missing, unused, doubled, or left out of a language. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/main/jte"));
    private static final List<String> LANGUAGES = List.of("messages", "messages_en", "messages_es");

    /** Keys whose end is put together at run time. */
    private static final List<String> DYNAMIC = List.of(
            "menu.",
            "home.step.",
            "help.part.",
            "error.",
            "refusal.",
            "invalid.",
            "problem.",
            "history.",
            "customers.tab.",
            "mail.",
            "search.",
            "bulk.",
            "explain.",
            "grants.from.",
            "grants.bulk.");

    /** A value of an enum, {@code invoice_status.OPEN}, is named by {@code Screen.word}. */
    private static final Pattern ENUM_VALUE = Pattern.compile("[a-z_]+\\.[A-Z][A-Z0-9_]*");

    private static final Pattern TEXT = Pattern.compile("\"([a-z][a-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern ASKED = Pattern.compile("\\.t\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void no_language_says_two_things_under_one_key() throws IOException {
        for (var language : LANGUAGES) {
            var lines = linesOf(language);
            var keys = lines.stream().distinct().map(MessagesTest::key).toList();
            var doubled = keys.stream().filter(key -> keys.indexOf(key) != keys.lastIndexOf(key));
            assertThat(doubled.distinct()).describedAs(language).isEmpty();
        }
    }

    @Test
    void every_language_says_everything() throws IOException {
        var portuguese = texts("messages").keySet();
        assertThat(portuguese).hasSizeGreaterThan(100);
        for (var language : LANGUAGES) {
            assertThat(texts(language).keySet()).describedAs(language).isEqualTo(portuguese);
        }
    }

    @Test
    void every_text_is_a_message_with_the_same_arguments_in_every_language() throws IOException {
        var portuguese = texts("messages");
        for (var language : LANGUAGES) {
            texts(language).forEach((key, text) -> {
                assertThat(text).describedAs("%s in %s", key, language).isNotBlank();
                assertThat(argumentsOf(text))
                        .describedAs("%s in %s", key, language)
                        .isEqualTo(argumentsOf(portuguese.getOrDefault(key, "")));
            });
        }
    }

    @Test
    void no_text_is_missing() throws IOException {
        var asked = found(ASKED).stream().filter(key -> !key.endsWith(".")).toList();
        assertThat(asked).isNotEmpty();
        assertThat(texts("messages").keySet()).containsAll(asked);
    }

    @Test
    void no_text_is_unused() throws IOException {
        var mentioned = found(TEXT);
        var unused = texts("messages").keySet().stream()
                .filter(key -> DYNAMIC.stream().noneMatch(key::startsWith))
                .filter(key -> !ENUM_VALUE.matcher(key).matches() && !mentioned.contains(key));
        assertThat(unused).isEmpty();
    }

    @Test
    void every_refusal_has_its_words() throws IOException {
        var known = texts("messages").keySet();
        var conflicts = found(Pattern.compile("new (?:Refusal\\.)?(?:Conflict|Forbidden)\\(\\s*\"([a-z_]*[a-z])\""));
        var problems = found(Pattern.compile(
                "(?:new (?:Refusal\\.)?(?:Invalid|Problem)|reject)\\(\\s*[\\w\".()\\[\\] +]+,\\s*\"([a-z_]*[a-z])\""));

        assertThat(known).containsAll(conflicts.stream().map("refusal."::concat).toList());
        assertThat(known).containsAll(problems.stream().map("invalid."::concat).toList());
    }

    private static Set<Integer> argumentsOf(String text) {
        var format = new MessageFormat(text.contains("{") ? text : text.replace("'", "''"));
        return IntStream.range(0, format.getFormatsByArgumentIndex().length)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        var keys = new TreeSet<String>();
        for (var root : SOURCES) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    pattern.matcher(Files.readString(file)).results().forEach(hit -> keys.add(hit.group(1)));
                }
            }
        }
        return keys;
    }

    private static Map<String, String> texts(String language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(language + ".properties"), UTF_8)) {
            properties.load(reader);
        }
        var texts = new LinkedHashMap<String, String>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static List<String> linesOf(String language) throws IOException {
        return Files.readAllLines(BUNDLES.resolve(language + ".properties"), UTF_8).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .toList();
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }
}
