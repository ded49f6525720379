package dev.catraca.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.documents.BrandColor;
import dev.catraca.identity.Open;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.Organizations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An organization's colour as a stylesheet, because pages may not hold styles of their own. */
@Controller
class BrandPages {

    private final Organizations organizations;

    BrandPages(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The address changes with the colour, so that browsers may keep what they have. */
    static String stylesheetOf(Organization organization) {
        return "/o/%s/brand.css?v=%s"
                .formatted(organization.slug(), organization.brand().color().substring(1));
    }

    /** The colour is the one that the address names: a page may try one on that is not saved yet. */
    @Open("a colour; the organization's pages for visitors show it too")
    @GetMapping(value = "/o/{slug}/brand.css")
    ResponseEntity<String> stylesheet(@PathVariable String slug, @RequestParam(required = false) @Nullable String v) {
        var organization = organizations.bySlug(slug).orElseThrow(() -> new Refusal.NotFound("id"));
        var color = v != null && BrandColor.isHex("#" + v) ? "#" + v : colorOf(organization);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .contentType(new MediaType("text", "css", UTF_8))
                .body(rules(BrandColor.of(color)));
    }

    private String colorOf(OrganizationId organization) {
        return Caller.call(
                organization,
                Actor.VISITOR,
                () -> organizations.current().brand().color());
    }

    static String rules(BrandColor color) {
        var shades = new BrandShades(color);
        return ":root {\n%s}\n[data-bs-theme=\"dark\"] {\n%s}\n"
                .formatted(rules(shades, false, "#000"), rules(shades, true, "#fff"));
    }

    private static String rules(BrandShades shades, boolean dark, String pressed) {
        var color = shades.color();
        return """
                  --tblr-primary: %1$s;
                  --tblr-primary-rgb: %2$s;
                  --tblr-primary-fg: %3$s;
                  --tblr-primary-darken: color-mix(in oklab, %1$s, %4$s 12%%);
                  --house-accent: %5$s;
                  --house-edge: %6$s;
                  --house-solid: %7$s;
                """.formatted(
                        color.hex(),
                        color.triple(),
                        color.onTop().hex(),
                        pressed,
                        shades.link(dark).hex(),
                        shades.edge(dark).hex(),
                        shades.solid().hex());
    }
}
