package dev.catraca.organizations;

import dev.catraca.kernel.OrganizationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One business on the installation, as it presents and runs itself. */
public record Organization(
        OrganizationId id,
        String slug,
        String name,
        @Nullable String taxId,
        String country,
        String currency,
        ZoneId timeZone,
        String language,
        @Nullable String city,
        boolean sandbox,
        boolean sample,
        Brand brand,
        Pix pix,
        @Nullable String bankInstructions,
        Policies policies,
        Instant createdAt) {

    /** The same in another dress. */
    public Organization withBrand(Brand other) {
        return new Organization(
                id,
                slug,
                name,
                taxId,
                country,
                currency,
                timeZone,
                language,
                city,
                sandbox,
                sample,
                other,
                pix,
                bankInstructions,
                policies,
                createdAt);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** What customers see. The colour is {@code #rrggbb}. */
    public record Brand(String name, @Nullable UUID logoFileId, String color) {}

    /** Where a Pix goes; without a key the payment page shows no Pix. */
    public record Pix(
            @Nullable String key,
            @Nullable String receiverName,
            @Nullable String city) {}

    /** What happens to access when money goes back or does not come. */
    public record Policies(OnReversal refund, OnReversal chargeback, OnReversal voiding, int overdueSuspendDays) {}

    /** The fate of an invoice's grants after a reversal. */
    public enum OnReversal {
        SUSPEND,
        KEEP,
        END
    }
}
