package dev.catraca.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.documents.BrandColor;
import dev.catraca.organizations.Organization;
import dev.catraca.web.BrandShades;
import java.net.URLEncoder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A brand as typed so far, to try it on; what is not typed well is as it was. */
public record BrandDraft(Organization.Brand brand) {

    private static final int MAX_NAME = 200;

    static BrandDraft of(@Nullable String name, @Nullable String typed, Organization.Brand now) {
        var color = typed == null ? "" : color(typed.strip());
        return new BrandDraft(new Organization.Brand(
                name == null || name.isBlank() || name.length() > MAX_NAME ? now.name() : name.strip(),
                now.logoFileId(),
                BrandColor.isHex(color) ? color : now.color()));
    }

    /** {@code FC0} and {@code #ffcc00} are the same colour; what is none stays as it is, to be refused. */
    static String color(String typed) {
        var hex = typed.toLowerCase(Locale.ROOT).replaceFirst("^#", "");
        return hex.matches("[0-9a-f]{3}|[0-9a-f]{6}")
                ? "#" + (hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex)
                : typed;
    }

    public BrandShades shades() {
        return new BrandShades(BrandColor.of(brand.color()));
    }

    /** Where a page is shown in this brand: {@code portal}, {@code payment} or {@code mail}. */
    public String frame(String page, String theme) {
        return "/admin/settings/brand/preview/%s?theme=%s&brand.name=%s&brand.color=%s"
                .formatted(page, theme, encoded(brand.name()), encoded(brand.color()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
