package dev.catraca.web.admin;

import dev.catraca.kernel.Text;
import dev.catraca.web.Screen;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds chapters of the guide by the beginnings of their words, those of the title first. */
final class HelpSearch {

    private static final int FEW = 3;

    private static final Map<String, Set<String>> WORDS = new ConcurrentHashMap<>();

    private HelpSearch() {}

    static SearchGroup find(String typed, Screen screen) {
        var wanted = Text.searchWords(typed);
        var language = Guide.language(screen);
        var hits = Guide.CHAPTERS.stream()
                .filter(chapter -> says(Guide.text(language, chapter), wanted))
                .sorted(Comparator.comparing(chapter -> !says(Guide.title(language, chapter), wanted)))
                .limit(FEW)
                .map(chapter -> new SearchHit(Guide.title(language, chapter), null, Guide.address(language, chapter)))
                .toList();
        return new SearchGroup("help", "help", hits);
    }

    private static boolean says(String text, Set<String> wanted) {
        var words = WORDS.computeIfAbsent(text, Text::words);
        return !wanted.isEmpty()
                && wanted.stream().allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }
}
