package dev.catraca.customers;

import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Country;
import dev.catraca.kernel.PostalCode;
import org.jspecify.annotations.Nullable;

/** What an address must look like. Brazil's are checked closer than others. */
final class AddressRules {

    private AddressRules() {}

    /** Null when nothing was typed; otherwise problems go to {@code address.<part>}. */
    static @Nullable Address read(Checks checks, @Nullable Address typed, String home) {
        if (typed == null) {
            return null;
        }
        var country = country(checks, "address.country", typed.country(), home);
        var read = new Address(
                checks.optionalLine("address.street", typed.street(), 200),
                checks.optionalLine("address.number", typed.number(), 20),
                checks.optionalLine("address.complement", typed.complement(), 100),
                checks.optionalLine("address.district", typed.district(), 100),
                checks.optionalLine("address.city", typed.city(), 100),
                state(checks, typed.state(), country),
                postalCode(checks, typed.postalCode(), country),
                country);
        return isEmpty(read) ? null : read;
    }

    /** A country's code, or the one at home when none was typed. */
    static String country(Checks checks, String field, @Nullable String typed, String home) {
        var country = checks.optional(field, typed, Country::read, "invalid_country");
        return country == null ? home : country;
    }

    private static @Nullable String state(Checks checks, @Nullable String typed, String country) {
        return country.equals(Country.BRAZIL)
                ? checks.optional("address.state", typed, Country::readBrazilianState, "invalid_state")
                : checks.optionalLine("address.state", typed, 50);
    }

    private static @Nullable String postalCode(Checks checks, @Nullable String typed, String country) {
        var code = checks.optional(
                "address.postal_code", typed, text -> PostalCode.read(text, country), "invalid_postal_code");
        return code == null ? null : code.value();
    }

    private static boolean isEmpty(Address read) {
        return read.equals(new Address(null, null, null, null, null, null, null, read.country()));
    }
}
