package dev.catraca.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.support.CatracaTest;
import dev.catraca.web.Menu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class GuideTest {

    private static final Path DOCS = Path.of("docs/guide");
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
                assertThat(path).describedAs("in %s", file).exists();
                pictures.add(path);
            }
        }
        try (var files = Files.list(DOCS.resolve("images"))) {
            assertThat(pictures).containsAll(files.toList());
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

    private static List<Path> chapters() throws IOException {
        try (var files = Files.walk(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
