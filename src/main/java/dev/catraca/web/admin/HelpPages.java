package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ORGANIZATION_READ;

import dev.catraca.courses.Markdown;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Refusal;
import dev.catraca.web.Option;
import dev.catraca.web.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The user guide, inside the program and for the version that runs. */
@Controller
class HelpPages {

    private static final String MARKDOWN = ".md";
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]*)\"[^>]*>");

    @Needs(ORGANIZATION_READ)
    @GetMapping("/admin/help")
    String index(Screen screen) {
        return "redirect:" + Guide.address(Guide.language(screen), Guide.CHAPTERS.getFirst());
    }

    /** Chapters link to each other by their files' names, so that they can be read where they lie as well. */
    @Needs(ORGANIZATION_READ)
    @GetMapping("/admin/help/{language}/{key}")
    String show(@PathVariable String language, @PathVariable String key, Screen screen, Model model) {
        var chapter = Guide.chapter(key.endsWith(MARKDOWN) ? key.substring(0, key.length() - MARKDOWN.length()) : key)
                .filter(_ -> Guide.LANGUAGES.contains(language))
                .orElseThrow(() -> new Refusal.NotFound("id"));
        var place = Guide.CHAPTERS.indexOf(chapter);
        model.addAttribute("language", language);
        model.addAttribute("here", Guide.address(language, chapter));
        model.addAttribute("title", Guide.title(language, chapter));
        model.addAttribute("parts", parts(language, screen));
        model.addAttribute("previous", neighbour(language, place - 1));
        model.addAttribute("next", neighbour(language, place + 1));
        model.addAttribute("html", html(Guide.text(language, chapter)));
        return "admin/help";
    }

    /** A picture opens in its own size. */
    private static String html(String markdown) {
        return PICTURE.matcher(Markdown.html(markdown)).replaceAll("<a class=\"guide-picture\" href=\"$1\">$0</a>");
    }

    @Needs(ORGANIZATION_READ)
    @GetMapping("/admin/help/images/{name:[a-z0-9-]+}.png")
    ResponseEntity<Resource> picture(@PathVariable String name) {
        var picture = Guide.picture(name);
        if (!picture.exists()) {
            throw new Refusal.NotFound("id");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(picture);
    }

    /** In the guide's language, which is not always the reader's. */
    private static List<HelpPart> parts(String language, Screen screen) {
        var locale = Locale.forLanguageTag(language);
        return Guide.PARTS.stream()
                .map(part -> new HelpPart(
                        screen.texts().getMessage("help.part." + part.key(), null, locale),
                        part.chapters().stream()
                                .map(chapter -> link(language, chapter))
                                .toList()))
                .toList();
    }

    private static @Nullable Option neighbour(String language, int place) {
        var exists = place >= 0 && place < Guide.CHAPTERS.size();
        return exists ? link(language, Guide.CHAPTERS.get(place)) : null;
    }

    private static Option link(String language, Guide.Chapter chapter) {
        return new Option(Guide.address(language, chapter), Guide.title(language, chapter));
    }
}
