package dev.catraca.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.web.Screen;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The user guide, as it lies in {@code docs/guide}: one Markdown file for each chapter and language. Each screen leads to
 * the chapter that explains it.
 */
public final class Guide {

    /** In the order in which they are read; each with the screens that it is about. */
    public static final List<Chapter> CHAPTERS = List.of(
            new Chapter("start", "/admin", "/admin/settings/organization"),
            new Chapter("courses", "/admin/courses"),
            new Chapter("catalog", "/admin/products", "/admin/plans", "/admin/plan-categories"),
            new Chapter("customers", "/admin/customers"),
            new Chapter("services", "/admin/services"),
            new Chapter("orders", "/admin/orders"),
            new Chapter("invoices", "/admin/invoices"),
            new Chapter("access", "/admin/access"),
            new Chapter(
                    "brand",
                    "/admin/settings/brand",
                    "/admin/settings/emails",
                    "/admin/settings/receiving",
                    "/admin/settings/smtp",
                    "/admin/messages"),
            new Chapter("team", "/admin/settings"));

    static final List<String> LANGUAGES = List.of("pt-BR", "en");

    private Guide() {}

    /** One task, told from its beginning to its end. */
    public record Chapter(String key, List<String> screens) {

        Chapter(String key, String... screens) {
            this(key, List.of(screens));
        }

        private int explains(String path) {
            return screens.stream()
                    .filter(screen -> path.equals(screen) || path.startsWith(screen + "/"))
                    .mapToInt(String::length)
                    .max()
                    .orElse(-1);
        }
    }

    /** Where the chapter on this screen is read. */
    public static String addressFor(Screen screen) {
        return address(language(screen), about(screen.place().path()));
    }

    static String address(String language, Chapter chapter) {
        return "/admin/help/" + language + "/" + chapter.key();
    }

    static Chapter about(String path) {
        return CHAPTERS.stream()
                .max(Comparator.comparingInt(chapter -> chapter.explains(path)))
                .orElseThrow();
    }

    /** The guide's language for this reader; there is none in Spanish. */
    static String language(Screen screen) {
        var language = screen.locale().toLanguageTag();
        return LANGUAGES.contains(language) ? language : "en";
    }

    static Optional<Chapter> chapter(String key) {
        return CHAPTERS.stream().filter(chapter -> chapter.key().equals(key)).findFirst();
    }

    /** The chapter's Markdown. */
    static String text(String language, Chapter chapter) throws IOException {
        return new ClassPathResource("guide/%s/%s.md".formatted(language, chapter.key())).getContentAsString(UTF_8);
    }

    /** The chapter's first line, which is its title. */
    static String title(String language, Chapter chapter) throws IOException {
        return text(language, chapter).lines().findFirst().orElse("").substring("# ".length());
    }

    static Resource picture(String name) {
        return new ClassPathResource("guide/images/%s.png".formatted(name));
    }
}
