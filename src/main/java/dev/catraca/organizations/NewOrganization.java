package dev.catraca.organizations;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What it takes to open an organization; the rest is set up later. */
public record NewOrganization(
        String slug,
        String name,
        @Nullable String taxId,
        String country,
        String currency,
        ZoneId timeZone,
        String language,
        @Nullable String city,
        boolean sandbox,
        String color,
        Organization.Pix pix) {

    private static final String DEFAULT_COLOR = "#0d6e6e";

    /** A Brazilian organization with everything else by default. */
    public static NewOrganization brazilian(String slug, String name, boolean sandbox) {
        return new NewOrganization(
                slug,
                name,
                null,
                "BR",
                "BRL",
                ZoneId.of("America/Sao_Paulo"),
                "pt-BR",
                null,
                sandbox,
                DEFAULT_COLOR,
                new Organization.Pix(null, null, null));
    }
}
