package dev.catraca.customers;

import dev.catraca.kernel.Checks;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Phone;
import dev.catraca.kernel.TaxId;
import dev.catraca.kernel.Text;
import dev.catraca.organizations.Organization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a customer's details must look like; tells all problems at once. */
final class CustomerRules {

    private static final int MAX_NAME = 200;
    private static final int MAX_EXTERNAL_ID = 100;
    private static final int MAX_NOTES = 5000;
    private static final int MAX_REASON = 500;
    private static final int MAX_TAGS = 20;
    private static final int MAX_TAG = 40;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Set<String> LANGUAGES = Set.of("pt-BR", "en", "es");

    private final Checks checks = new Checks();
    private final Organization home;

    private CustomerRules(Organization home) {
        this.home = home;
    }

    /** A new, active customer; throws {@link dev.catraca.kernel.Refusal.Invalid}. */
    static Customer read(NewCustomer typed, Organization home, Instant now) {
        return new CustomerRules(home).customer(typed, now, true);
    }

    /** The same, but where a phone was never given it may stay missing. */
    static Customer readWithoutPhone(NewCustomer typed, Organization home, Instant now) {
        return new CustomerRules(home).customer(typed, now, false);
    }

    static boolean isName(String typed) {
        var checks = new Checks();
        checks.line("name", typed, MAX_NAME);
        return checks.sound("name");
    }

    /** A new billing identity; throws {@link dev.catraca.kernel.Refusal.Invalid}. */
    static PaymentProfile read(NewPaymentProfile typed, CustomerId owner, Organization home, Instant now) {
        return new CustomerRules(home).profile(typed, owner, now);
    }

    /** Why something is done; as long as the history takes. */
    static @Nullable String reason(@Nullable String typed) {
        var checks = new Checks();
        var reason = checks.optionalLines("reason", typed, MAX_REASON);
        checks.refuseIfAny();
        return reason;
    }

    private Customer customer(NewCustomer typed, Instant now, boolean phoneRequired) {
        var country = AddressRules.country(checks, "country", typed.country(), home.country());
        var name = checks.line("name", typed.name(), MAX_NAME);
        var email = checks.required("email", typed.email(), EmailAddress::read, "invalid_email");
        var phone = phone(typed.phone(), country, phoneRequired);
        var taxId = taxId(typed.taxId(), country);
        var birthDate = birthDate(typed.birthDate(), LocalDate.ofInstant(now, home.timeZone()));
        var language = language(typed.language());
        var address = AddressRules.read(checks, typed.address(), country);
        var tags = tags(typed.tags());
        var notes = checks.optionalLines("notes", typed.notes(), MAX_NOTES);
        var externalId = checks.optionalLine("external_id", typed.externalId(), MAX_EXTERNAL_ID);
        checks.refuseIfAny();
        return new Customer(
                CustomerId.next(),
                name,
                Objects.requireNonNull(email),
                phone,
                country,
                kind(typed.kind(), taxId),
                taxId,
                birthDate,
                language,
                address,
                tags,
                notes,
                externalId,
                CustomerState.ACTIVE,
                1,
                now);
    }

    private PaymentProfile profile(NewPaymentProfile typed, CustomerId owner, Instant now) {
        var country = AddressRules.country(checks, "country", typed.country(), home.country());
        var name = checks.line("name", typed.name(), MAX_NAME);
        var taxId = taxId(typed.taxId(), country);
        var address = AddressRules.read(checks, typed.address(), country);
        checks.refuseIfAny();
        return new PaymentProfile(PaymentProfileId.next(), owner, name, country, taxId, address, 1, now);
    }

    private @Nullable Phone phone(@Nullable String typed, String country, boolean required) {
        return required
                ? checks.required("phone", typed, text -> Phone.read(text, country), "invalid_phone")
                : checks.optional("phone", typed, text -> Phone.read(text, country), "invalid_phone");
    }

    private @Nullable TaxId taxId(@Nullable String typed, String country) {
        return checks.optional("tax_id", typed, text -> TaxId.read(text, country), "invalid_tax_id");
    }

    private @Nullable LocalDate birthDate(@Nullable LocalDate typed, LocalDate today) {
        checks.that(
                typed == null || (!typed.isBefore(EARLIEST_BIRTH) && !typed.isAfter(today)),
                "birth_date",
                "invalid_birth_date");
        return typed;
    }

    private String language(@Nullable String typed) {
        if (typed == null || Text.isBlank(typed)) {
            return home.language();
        }
        checks.that(LANGUAGES.contains(typed), "language", "invalid_language");
        return typed;
    }

    /** Tags that differ only in case or accents are one; the first spelling stays. */
    private List<String> tags(List<String> typed) {
        checks.that(typed.size() <= MAX_TAGS, "tags", "too_many", MAX_TAGS);
        var tags = new LinkedHashMap<String, String>();
        for (var each : typed.subList(0, Math.min(typed.size(), MAX_TAGS))) {
            var tag = checks.optionalLine("tags", each, MAX_TAG);
            if (tag != null) {
                tags.putIfAbsent(Text.folded(tag), tag);
            }
        }
        return List.copyOf(tags.values());
    }

    private static CustomerKind kind(@Nullable CustomerKind typed, @Nullable TaxId taxId) {
        if (typed != null) {
            return typed;
        }
        return taxId != null && taxId.isCnpj() ? CustomerKind.COMPANY : CustomerKind.PERSON;
    }
}
