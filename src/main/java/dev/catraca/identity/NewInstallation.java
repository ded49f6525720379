package dev.catraca.identity;

import dev.catraca.organizations.Organization;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the first start asks for: the organization and its owner. */
public record NewInstallation(
        String organizationName,
        @Nullable String taxId,
        String country,
        String currency,
        ZoneId timeZone,
        String language,
        @Nullable String city,
        String color,
        Organization.Pix pix,
        String ownerName,
        String ownerEmail,
        String ownerPassword) {}
