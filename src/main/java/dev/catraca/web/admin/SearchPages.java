package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ORGANIZATION_READ;

import dev.catraca.identity.Needs;
import dev.catraca.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The search behind Ctrl-K, as a page and as the list that grows under the typed words. */
@Controller
class SearchPages {

    private static final int LONGEST = 100;

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @Needs(ORGANIZATION_READ)
    @GetMapping("/admin/search")
    String show(Screen screen, Model model) {
        return found(screen, model, "admin/search/show");
    }

    @Needs(ORGANIZATION_READ)
    @GetMapping("/admin/search/hits")
    String hits(Screen screen, Model model) {
        return found(screen, model, "admin/search/_hits");
    }

    private String found(Screen screen, Model model, String view) {
        var typed = screen.place().param("q");
        var words = typed.substring(0, Math.min(typed.length(), LONGEST));
        model.addAttribute("words", words);
        model.addAttribute("groups", search.find(words, screen));
        return view;
    }
}
