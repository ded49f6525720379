package dev.catraca.web;

import dev.catraca.documents.BrandColor;
import dev.catraca.identity.Open;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.Organizations;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** The mark of an organization without a logo: the first letter of its name on its colour, as a picture. */
@Controller
class BrandIconPages {

    private final Organizations organizations;

    BrandIconPages(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The logo if there is one. The address changes with what it shows, so that browsers may keep what they have. */
    static String iconOf(Organization organization) {
        var brand = organization.brand();
        return brand.logoFileId() == null
                ? "/o/%s/icon.svg?v=%s%x"
                        .formatted(
                                organization.slug(),
                                brand.color().substring(1),
                                letter(brand.name()).codePointAt(0))
                : "/o/%s/logo?v=%s".formatted(organization.slug(), brand.logoFileId());
    }

    @Open("a letter; the organization's pages for visitors show it too")
    @GetMapping("/o/{slug}/icon.svg")
    ResponseEntity<String> icon() {
        var brand = organizations.current().brand();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
                .body(picture(letter(brand.name()), BrandColor.of(brand.color())));
    }

    static String picture(String letter, BrandColor color) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img">
                  <rect width="64" height="64" rx="15" fill="%s"/>
                  <text x="32" y="33" font-family="system-ui, sans-serif" font-size="38" font-weight="600" fill="%s"
                        text-anchor="middle" dominant-baseline="central">%s</text>
                </svg>
                """.formatted(color.hex(), color.onTop().hex(), HtmlUtils.htmlEscapeDecimal(letter, "UTF-8"));
    }

    private static String letter(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
