package dev.catraca.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.OrganizationChange;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What may be changed of an organization; slug, country, currency and sandbox stay as they were opened. */
record OrganizationBody(
        String name,
        @Nullable String taxId,
        String timeZone,
        String language,
        @Nullable String city,
        BrandBody brand,
        PixBody pix,
        @Size(max = 2000) @Nullable String bankInstructions,
        PoliciesBody policies) {

    record BrandBody(String name, String color) {}

    record PixBody(
            @Nullable String key,
            @Nullable String name,
            @Nullable String city) {}

    record PoliciesBody(
            OnReversal refund,
            OnReversal chargeback,
            @JsonProperty("void") OnReversal voiding,
            int overdueSuspendDays) {}

    static OrganizationBody of(Organization now) {
        var pix = now.pix();
        var policies = now.policies();
        return new OrganizationBody(
                now.name(),
                now.taxId(),
                now.timeZone().getId(),
                now.language(),
                now.city(),
                new BrandBody(now.brand().name(), now.brand().color()),
                new PixBody(pix.key(), pix.receiverName(), pix.city()),
                now.bankInstructions(),
                new PoliciesBody(
                        policies.refund(), policies.chargeback(), policies.voiding(), policies.overdueSuspendDays()));
    }

    OrganizationChange asChange(Organization now) {
        return new OrganizationChange(
                name,
                taxId,
                zone(),
                language,
                city,
                brand.name(),
                now.brand().logoFileId(),
                brand.color(),
                new Organization.Pix(pix.key(), pix.name(), pix.city()),
                bankInstructions,
                new Organization.Policies(
                        policies.refund(), policies.chargeback(), policies.voiding(), policies.overdueSuspendDays()));
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            throw new Refusal.Invalid("time_zone", "invalid_time_zone");
        }
    }
}
