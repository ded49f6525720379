package dev.catraca.organizations;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything of an organization that its staff may edit, as it should be from now on. */
public record OrganizationChange(
        String name,
        @Nullable String taxId,
        ZoneId timeZone,
        String language,
        @Nullable String city,
        String brandName,
        @Nullable UUID logoFileId,
        String color,
        Organization.Pix pix,
        @Nullable String bankInstructions,
        Organization.Policies policies) {

    /** The change that changes nothing; a starting point for one that does. */
    public static OrganizationChange of(Organization now) {
        return new OrganizationChange(
                now.name(),
                now.taxId(),
                now.timeZone(),
                now.language(),
                now.city(),
                now.brand().name(),
                now.brand().logoFileId(),
                now.brand().color(),
                now.pix(),
                now.bankInstructions(),
                now.policies());
    }

    public OrganizationChange withBrand(Organization.Brand brand) {
        return new OrganizationChange(
                name,
                taxId,
                timeZone,
                language,
                city,
                brand.name(),
                brand.logoFileId(),
                brand.color(),
                pix,
                bankInstructions,
                policies);
    }

    /** Where money is to go from now on. */
    public OrganizationChange receivingBy(Organization.Pix wanted, @Nullable String instructions) {
        return new OrganizationChange(
                name, taxId, timeZone, language, city, brandName, logoFileId, color, wanted, instructions, policies);
    }
}
