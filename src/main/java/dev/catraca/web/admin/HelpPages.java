package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ORGANIZATION_READ;

import dev.catraca.courses.Markdown;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Refusal;
import dev.catraca.web.Option;
import dev.catraca.web.Screen;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    @Needs(ORGANIZATION_READ)
    @GetMapping("/admin/help")
    String index(Screen screen) {
        return "redirect:" + Guide.address(Guide.language(screen), Guide.CHAPTERS.getFirst());
    }

    /** Chapters link to each other by their files' names, so that they can be read where they lie as well. */
    @Needs(ORGANIZATION_READ)
    @GetMapping("/admin/help/{language}/{key}")
    String show(@PathVariable String language, @PathVariable String key, Model model) throws IOException {
        var chapter = Guide.chapter(key.endsWith(MARKDOWN) ? key.substring(0, key.length() - MARKDOWN.length()) : key)
                .filter(_ -> Guide.LANGUAGES.contains(language))
                .orElseThrow(() -> new Refusal.NotFound("id"));
        model.addAttribute("language", language);
        model.addAttribute("here", Guide.address(language, chapter));
        model.addAttribute("title", Guide.title(language, chapter));
        model.addAttribute("chapters", chapters(language));
        model.addAttribute("html", Markdown.html(Guide.text(language, chapter)));
        return "admin/help";
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

    private static List<Option> chapters(String language) throws IOException {
        var chapters = new ArrayList<Option>();
        for (var chapter : Guide.CHAPTERS) {
            chapters.add(new Option(Guide.address(language, chapter), Guide.title(language, chapter)));
        }
        return chapters;
    }
}
