package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.SETTINGS_WRITE;

import dev.catraca.documents.Brand;
import dev.catraca.documents.Documents;
import dev.catraca.identity.Needs;
import dev.catraca.notifications.MessageKind;
import dev.catraca.notifications.Notifications;
import dev.catraca.organizations.Organizations;
import dev.catraca.web.Frames;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a brand would look, before it is saved: on the portal, on the payment page, in a mail. */
@Controller
class BrandPreviewPages {

    private static final String PATH = "/admin/settings/brand/preview";

    private final Organizations organizations;
    private final Documents documents;
    private final Notifications notifications;

    BrandPreviewPages(Organizations organizations, Documents documents, Notifications notifications) {
        this.organizations = organizations;
        this.documents = documents;
        this.notifications = notifications;
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(PATH)
    String all(
            @RequestParam(name = "brand.name", required = false) @Nullable String name,
            @RequestParam(name = "brand.color", required = false) @Nullable String color,
            Model model) {
        model.addAttribute("draft", draft(name, color));
        return "admin/settings/_brand_preview";
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(PATH + "/portal")
    String portal(
            @RequestParam(name = "brand.name", required = false) @Nullable String name,
            @RequestParam(name = "brand.color", required = false) @Nullable String color,
            Screen screen,
            Model model,
            HttpServletResponse response) {
        return page("portal", draft(name, color), screen, model, response);
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(PATH + "/payment")
    String payment(
            @RequestParam(name = "brand.name", required = false) @Nullable String name,
            @RequestParam(name = "brand.color", required = false) @Nullable String color,
            Screen screen,
            Model model,
            HttpServletResponse response) {
        return page("payment", draft(name, color), screen, model, response);
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(PATH + "/mail")
    ResponseEntity<String> mail(
            @RequestParam(name = "brand.name", required = false) @Nullable String name,
            @RequestParam(name = "brand.color", required = false) @Nullable String color) {
        var wanted = draft(name, color).brand();
        var brand = new Brand(wanted.name(), wanted.color(), documents.brand().logo());
        var language = organizations.current().language();
        return Frames.letter(
                notifications.preview(MessageKind.INVOICE, language, brand).html());
    }

    private String page(String page, BrandDraft draft, Screen screen, Model model, HttpServletResponse response) {
        var theme = "dark".equals(screen.place().param("theme")) ? "dark" : "light";
        model.addAttribute("dressed", screen.dressed(draft.brand(), theme));
        Frames.fill(response);
        return "admin/settings/brand_" + page;
    }

    private BrandDraft draft(@Nullable String name, @Nullable String color) {
        return BrandDraft.of(name, color, organizations.current().brand());
    }
}
