package dev.catraca.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A postal code as it is stored: Brazil's CEP as eight bare digits, others as people write them. */
public record PostalCode(String value) {

    private static final Pattern CEP = Pattern.compile("\\d{5}[. -]?\\d{3}|\\d{2}\\.\\d{3}-\\d{3}");
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Z0-9][A-Z0-9 -]{1,10}[A-Z0-9]");

    public static Optional<PostalCode> read(String typed, String country) {
        var text = Text.line(typed).toUpperCase(Locale.ROOT);
        if (!country.equals(Country.BRAZIL)) {
            return ELSEWHERE.matcher(text).matches() ? Optional.of(new PostalCode(text)) : Optional.empty();
        }
        return CEP.matcher(text).matches() ? Optional.of(new PostalCode(text.replaceAll("\\D", ""))) : Optional.empty();
    }

    public String formatted() {
        return value.matches("\\d{8}") ? value.substring(0, 5) + "-" + value.substring(5) : value;
    }

    @Override
    public String toString() {
        return value;
    }
}
