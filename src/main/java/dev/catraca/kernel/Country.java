package dev.catraca.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Countries by their ISO 3166-1 code of two letters, and what Brazil's addresses look like. */
public final class Country {

    public static final String BRAZIL = "BR";

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> BRAZILIAN_STATES = Set.of(
            "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO", "MA", "MG", "MS", "MT", "PA", "PB", "PE", "PI", "PR",
            "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO");

    private Country() {}

    public static Optional<String> read(String typed) {
        return Optional.of(Text.line(typed).toUpperCase(Locale.ROOT)).filter(CODES::contains);
    }

    /** A Brazilian state's two letters. */
    public static Optional<String> readBrazilianState(String typed) {
        return Optional.of(Text.line(typed).toUpperCase(Locale.ROOT)).filter(BRAZILIAN_STATES::contains);
    }

    /** The country's name as a reader of that language knows it. */
    public static String name(String code, Locale reader) {
        return Locale.of("", code).getDisplayCountry(reader);
    }
}
