package dev.catraca.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.identity.Open;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.Organizations;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An organization's colour as a stylesheet, because pages may not hold styles of their own. */
@Controller
class BrandPages {

    /** The least favourable backgrounds that links stand on: a marked menu entry, by night and by day. */
    private static final BrandColor DARK_SURFACE = BrandColor.of("#2f4054");

    private static final BrandColor LIGHT_SURFACE = BrandColor.of("#e1e7ee");

    private final Organizations organizations;

    BrandPages(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The address changes with the colour, so that browsers may keep what they have. */
    static String stylesheetOf(Organization organization) {
        return "/o/%s/brand.css?v=%s"
                .formatted(organization.slug(), organization.brand().color().substring(1));
    }

    @Open("a colour; the organization's pages for visitors show it too")
    @GetMapping(value = "/o/{slug}/brand.css")
    ResponseEntity<String> stylesheet(@PathVariable String slug) {
        var organization = organizations.bySlug(slug).orElseThrow(() -> new Refusal.NotFound("id"));
        var color = Caller.call(
                organization,
                Actor.VISITOR,
                () -> organizations.current().brand().color());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .contentType(new MediaType("text", "css", UTF_8))
                .body(rules(BrandColor.of(color)));
    }

    static String rules(BrandColor color) {
        var link = color.readableOn(LIGHT_SURFACE, BrandColor.BLACK);
        var darkLink = color.readableOn(DARK_SURFACE, BrandColor.WHITE);
        return """
                :root {
                  --tblr-primary: %s;
                  --tblr-primary-rgb: %s;
                  --tblr-primary-fg: %s;
                  --tblr-primary-darken: color-mix(in oklab, %s, #000 12%%);
                  --catraca-accent: %s;
                }
                [data-bs-theme="dark"] {
                  --tblr-primary: %s;
                  --tblr-primary-rgb: %s;
                  --tblr-primary-fg: %s;
                  --tblr-primary-darken: color-mix(in oklab, %s, #fff 12%%);
                  --catraca-accent: %s;
                }
                """.formatted(
                        color.hex(),
                        color.triple(),
                        color.onTop().hex(),
                        color.hex(),
                        link.hex(),
                        color.hex(),
                        color.triple(),
                        color.onTop().hex(),
                        color.hex(),
                        darkLink.hex());
    }
}
