package dev.catraca.customers;

import dev.catraca.kernel.PostalCode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where somebody is; any part may be unknown. In Brazil the state has two letters and the postal code eight digits. */
public record Address(
        @Nullable String street,
        @Nullable String number,
        @Nullable String complement,
        @Nullable String district,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country) {

    /** Whether a letter would arrive, which is what a boleto asks for. */
    public boolean isComplete() {
        return street != null && number != null && city != null && state != null && postalCode != null;
    }

    /** On one line, as a person writes it: {@code Rua A, 10, apto 2 - Centro - São Paulo/SP - 01310-100}. */
    public String line() {
        var place = joined("/", city, state);
        var code = postalCode == null ? null : new PostalCode(postalCode).formatted();
        return joined(" - ", joined(", ", street, number, complement), district, place, code);
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(between));
    }
}
