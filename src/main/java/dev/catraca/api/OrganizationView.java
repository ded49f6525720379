package dev.catraca.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.Organization.OnReversal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An organization as the API shows it. */
record OrganizationView(
        OrganizationId id,
        String slug,
        String name,
        @Nullable String taxId,
        String country,
        String currency,
        String timeZone,
        String language,
        @Nullable String city,
        boolean sandbox,
        BrandView brand,
        PixView pix,
        @Nullable String bankInstructions,
        PoliciesView policies,
        Instant createdAt) {

    record BrandView(String name, @Nullable String logoUrl, String color) {}

    record PixView(
            @Nullable String key,
            @Nullable String name,
            @Nullable String city) {}

    record PoliciesView(
            OnReversal refund,
            OnReversal chargeback,
            @JsonProperty("void") OnReversal voiding,
            int overdueSuspendDays) {}
}
