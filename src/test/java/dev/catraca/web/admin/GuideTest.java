package dev.catraca.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.support.CatracaTest;
import dev.catraca.web.Menu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class GuideTest {

    private static final Path DOCS = Path.of("docs/guide");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern TARGET = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");

    @Autowired
    Desk desk;

    @Test
    void every_chapter_is_written_in_every_language_and_none_is_hidden() throws IOException {
        var keys = Guide.CHAPTERS.stream().map(chapter -> chapter.key() + ".md").toList();
        for (var language : Guide.LANGUAGES) {
            try (var files = Files.list(DOCS.resolve(language))) {
                assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(keys);
            }
        }
    }

    @Test
    void every_link_and_picture_leads_somewhere_and_no_picture_is_left_over() throws IOException {
        var pictures = new ArrayList<Path>();
        for (var file : chapters()) {
            var targets = TARGET.matcher(Files.readString(file)).results().map(found -> found.group(1));
            for (var target : targets.filter(each -> !each.contains("://")).toList()) {
                var path = file.resolveSibling(target).normalize();
                assertThat(path).describedAs("in %s", file).startsWith(DOCS).exists();
                pictures.add(path);
            }
        }
        try (var files = Files.list(DOCS.resolve("images"))) {
            assertThat(pictures).containsAll(files.toList());
        }
    }

    /** What is bold is what stands on a button, a field or a menu; only the questions of "what if" are bold, too. */
    @Test
    void every_label_in_the_guide_is_on_a_screen() throws IOException {
        for (var language : Guide.LANGUAGES) {
            var labels = labels(language.equals("en") ? "messages_en" : "messages");
            for (var chapter : Guide.CHAPTERS) {
                var text = CODE.matcher(Guide.text(language, chapter)).replaceAll("");
                var quoted = BOLD.matcher(text)
                        .results()
                        .flatMap(found ->
                                Stream.of(found.group(1).replaceAll("\\s+", " ").split(" > ")))
                        .map(label -> label.startsWith("+ ") ? label.substring(2) : label)
                        .filter(label -> !label.endsWith("?"));
                assertThat(quoted.filter(label -> !labels.contains(label)))
                        .describedAs("%s/%s", language, chapter.key())
                        .isEmpty();
            }
        }
    }

    @Test
    void every_screen_of_the_menu_has_a_chapter_that_is_about_it() {
        var screens = Menu.ENTRIES.stream()
                .flatMap(entry -> entry.entries().isEmpty() ? Stream.of(entry) : entry.entries().stream())
                .map(Menu.Entry::href)
                .filter(href -> !href.equals("/admin"));
        assertThat(screens)
                .isNotEmpty()
                .allMatch(href -> Guide.about(href).screens().stream()
                        .anyMatch(screen -> !screen.equals("/admin") && href.startsWith(screen)));
    }

    @Test
    void a_screen_leads_to_its_chapter_in_the_readers_language() {
        var staff = desk.open();

        assertThat(staff.html("/admin/invoices")).contains("/admin/help/pt-BR/invoices");
        assertThat(staff.get("/admin/help")).hasStatus(303).hasRedirectedUrl("/admin/help/pt-BR/start");
        assertThat(staff.html("/admin/help/en/invoices.md")).contains("Record a payment", "../images/payment.png");
        assertThat(staff.get("/admin/help/images/invoice.png")).hasStatusOk();
        assertThat(staff.as(Role.VIEWER).get("/admin/help/en/start")).hasStatusOk();
    }

    @Test
    void the_search_finds_chapters_by_what_they_say() {
        var staff = desk.open();

        assertThat(staff.html("/admin/search/hits?q=estornar")).contains("/admin/help/pt-BR/corrections");
        assertThat(staff.html("/admin/search/hits?q=dominio+pr")).contains("/admin/help/pt-BR/domain");
    }

    @Test
    void chapters_lead_to_their_neighbours_and_pictures_to_their_full_size() {
        var html = desk.open().html("/admin/help/en/orders");

        assertThat(html)
                .contains(
                        "href=\"/admin/help/en/catalog\" rel=\"prev\"", "href=\"/admin/help/en/invoices\" rel=\"next\"")
                .contains("<a class=\"guide-picture\" href=\"../images/order.png\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/help/pt-BR/nothing",
                "/admin/help/fr/start",
                "/admin/help/images/nothing.png",
                "/admin/help/images/%2e%2e%2fapplication.png",
                "/admin/help/%2e%2e/start"
            })
    void what_is_not_of_the_guide_is_not_found(String path) {
        assertThat(desk.open().get(path).getResponse().getStatus()).isBetween(400, 404);
    }

    private static Set<String> labels(String bundle) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
            texts.load(reader);
        }
        var labels = new HashSet<>(Set.of("Ctrl K", "CSV"));
        texts.stringPropertyNames().forEach(key -> labels.add(texts.getProperty(key)));
        return labels;
    }

    private static List<Path> chapters() throws IOException {
        try (var files = Files.walk(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
