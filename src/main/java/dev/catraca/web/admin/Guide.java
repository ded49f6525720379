package dev.catraca.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.web.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The user guide, as it lies in {@code docs/guide}: one Markdown file for each chapter and language. Each screen leads to
 * the chapter that explains it.
 */
public final class Guide {

    /** In the order in which they are read; each chapter with the screens that it is about. */
    static final List<Part> PARTS = List.of(
            new Part(
                    "start",
                    new Chapter("start", "/admin"),
                    new Chapter("search", "/admin/search"),
                    new Chapter("sample")),
            new Part(
                    "customers",
                    new Chapter("new-customer", "/admin/customers/new", "/admin/customers/drafts"),
                    new Chapter("data-requests", "/admin/settings/data-requests"),
                    new Chapter("customers", "/admin/customers")),
            new Part(
                    "catalog",
                    new Chapter("courses", "/admin/courses"),
                    new Chapter("catalog", "/admin/products", "/admin/plans", "/admin/plan-categories")),
            new Part(
                    "money",
                    new Chapter("orders", "/admin/orders"),
                    new Chapter("invoices", "/admin/invoices"),
                    new Chapter("corrections"),
                    new Chapter("services", "/admin/services")),
            new Part(
                    "access",
                    new Chapter("access"),
                    new Chapter("many", "/admin/bulk"),
                    new Chapter("handing-out"),
                    new Chapter("grants", "/admin/grants"),
                    new Chapter("why", "/admin/access"),
                    new Chapter("student")),
            new Part(
                    "brand",
                    new Chapter("brand", "/admin/settings/brand"),
                    new Chapter("receiving", "/admin/settings/receiving"),
                    new Chapter("emails", "/admin/settings/emails"),
                    new Chapter("sending", "/admin/settings/smtp", "/admin/messages"),
                    new Chapter("domain", "/admin/settings/domain")),
            new Part(
                    "team",
                    new Chapter("team", "/admin/settings/staff", "/admin/settings/sessions"),
                    new Chapter("control", "/admin/settings")));

    public static final List<Chapter> CHAPTERS =
            PARTS.stream().flatMap(part -> part.chapters().stream()).toList();

    static final List<String> LANGUAGES = List.of("pt-BR", "en");

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Guide() {}

    /** Some chapters of one subject, which the text {@code help.part.<key>} names. */
    record Part(String key, List<Chapter> chapters) {

        Part(String key, Chapter... chapters) {
            this(key, List.of(chapters));
        }
    }

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
        return addressOf(screen.place().path(), screen);
    }

    /** Where the chapter on the screen at this path is read. */
    public static String addressOf(String path, Screen screen) {
        return address(language(screen), about(path));
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
    static String text(String language, Chapter chapter) {
        return TEXTS.computeIfAbsent("guide/%s/%s.md".formatted(language, chapter.key()), Guide::read);
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chapter's first line, which is its title. */
    static String title(String language, Chapter chapter) {
        return text(language, chapter).lines().findFirst().orElse("").substring("# ".length());
    }

    static Resource picture(String name) {
        return new ClassPathResource("guide/images/%s.png".formatted(name));
    }
}
