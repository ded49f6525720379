package dev.catraca.organizations;

import dev.catraca.kernel.CardNumbers;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Refusal.Problem;
import dev.catraca.kernel.TaxId;
import dev.catraca.kernel.Text;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an organization's data must look like; all problems of a form are told at once. */
final class OrganizationRules {

    static final Set<String> LANGUAGES = Set.of("pt-BR", "en", "es");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int MAX_NAME = 200;
    private static final int MAX_CITY = 100;
    private static final int MAX_PIX_KEY = 77;
    private static final int MAX_INSTRUCTIONS = 2000;
    private static final int MAX_SUSPEND_DAYS = 365;

    private final List<Problem> problems = new ArrayList<>();

    private OrganizationRules() {}

    static void check(NewOrganization wanted) {
        var rules = new OrganizationRules();
        rules.require(SLUG.matcher(wanted.slug()).matches(), "slug", "invalid_slug");
        rules.text("name", wanted.name(), MAX_NAME);
        rules.text("city", wanted.city(), MAX_CITY);
        rules.require(COUNTRIES.contains(wanted.country()), "country", "invalid_country");
        rules.require(isCurrency(wanted.currency()), "currency", "invalid_currency");
        rules.require(LANGUAGES.contains(wanted.language()), "language", "invalid_language");
        rules.require(COLOR.matcher(wanted.color()).matches(), "color", "invalid_color");
        rules.taxId(wanted.taxId(), wanted.country());
        rules.pix(wanted.pix());
        rules.done();
    }

    static void check(OrganizationChange wanted, String country) {
        var rules = new OrganizationRules();
        rules.text("name", wanted.name(), MAX_NAME);
        rules.text("brand.name", wanted.brandName(), MAX_NAME);
        rules.text("city", wanted.city(), MAX_CITY);
        rules.text("bank_instructions", wanted.bankInstructions(), MAX_INSTRUCTIONS);
        rules.require(LANGUAGES.contains(wanted.language()), "language", "invalid_language");
        rules.require(COLOR.matcher(wanted.color()).matches(), "brand.color", "invalid_color");
        rules.taxId(wanted.taxId(), country);
        rules.pix(wanted.pix());
        var days = wanted.policies().overdueSuspendDays();
        rules.require(
                days >= 0 && days <= MAX_SUSPEND_DAYS,
                "policies.overdue_suspend_days",
                "out_of_range",
                0,
                MAX_SUSPEND_DAYS);
        rules.done();
    }

    private void taxId(@Nullable String typed, String country) {
        require(typed == null || TaxId.read(typed, country).isPresent(), "tax_id", "invalid_tax_id");
    }

    /** Bare, as it is kept; null stays null. */
    static @Nullable String bare(@Nullable String taxId) {
        return taxId == null ? null : TaxId.bare(taxId);
    }

    private void pix(Organization.Pix pix) {
        text("pix.key", pix.key(), MAX_PIX_KEY);
        require(pix.key() == null || !CardNumbers.found(pix.key()), "pix.key", "card_number");
        text("pix.name", pix.receiverName(), MAX_CITY);
        text("pix.city", pix.city(), MAX_CITY);
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private void text(String field, @Nullable String value, int max) {
        if (value != null) {
            require(!Text.isBlank(value), field, "required");
            require(value.length() <= max, field, "too_long", max);
            require(
                    value.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'),
                    field,
                    "invalid_text");
        }
    }

    private void require(boolean holds, String field, String code, Object... arguments) {
        if (!holds) {
            problems.add(new Problem(field, code, List.of(arguments)));
        }
    }

    private void done() {
        if (!problems.isEmpty()) {
            throw new Refusal.Invalid(problems);
        }
    }
}
