package dev.catraca.api;

import dev.catraca.organizations.Links;
import dev.catraca.organizations.Organization;
import org.springframework.stereotype.Component;

/** Shows organizations; the logo's address is absolute. */
@Component
class OrganizationViews {

    private final Links links;

    OrganizationViews(Links links) {
        this.links = links;
    }

    OrganizationView of(Organization now) {
        var brand = now.brand();
        var logo = brand.logoFileId() == null ? null : links.portal(now.slug(), "/logo");
        var pix = now.pix();
        var policies = now.policies();
        return new OrganizationView(
                now.id(),
                now.slug(),
                now.name(),
                now.taxId(),
                now.country(),
                now.currency(),
                now.timeZone().getId(),
                now.language(),
                now.city(),
                now.sandbox(),
                new OrganizationView.BrandView(brand.name(), logo, brand.color()),
                new OrganizationView.PixView(pix.key(), pix.receiverName(), pix.city()),
                now.bankInstructions(),
                new OrganizationView.PoliciesView(
                        policies.refund(), policies.chargeback(), policies.voiding(), policies.overdueSuspendDays()),
                now.createdAt());
    }
}
