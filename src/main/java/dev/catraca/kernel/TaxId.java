package dev.catraca.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tax registration, bare and in upper case: a CPF (11 digits) or CNPJ (14 characters; letters since July 2026) in
 * Brazil, up to 20 letters and digits elsewhere.
 */
public record TaxId(String value) {

    private static final Pattern CPF = Pattern.compile("\\d{11}");
    private static final Pattern CNPJ = Pattern.compile("[0-9A-Z]{12}\\d{2}");
    private static final Pattern ELSEWHERE = Pattern.compile("[0-9A-Z]{4,20}");
    private static final Pattern MASK = Pattern.compile("[\\s./‐-–-]");

    /** Reads a masked or bare tax id of a country; in Brazil the check digits must be right. */
    public static Optional<TaxId> read(String typed, String country) {
        var bare = bare(typed);
        var good = country.equals(Country.BRAZIL)
                ? isCpf(bare) || isCnpj(bare)
                : ELSEWHERE.matcher(bare).matches() && !CardNumbers.found(bare);
        return good ? Optional.of(new TaxId(bare)) : Optional.empty();
    }

    /** What was typed without its mask, whether or not it is a tax id; for comparing. */
    public static String bare(String typed) {
        return MASK.matcher(Text.line(typed)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    public boolean isCpf() {
        return isCpf(value);
    }

    public boolean isCnpj() {
        return isCnpj(value);
    }

    private static boolean isCpf(String bare) {
        return CPF.matcher(bare).matches() && !isOneRepeated(bare) && checks(bare, 11);
    }

    private static boolean isCnpj(String bare) {
        return CNPJ.matcher(bare).matches() && !isOneRepeated(bare) && checks(bare, 9);
    }

    private static boolean isOneRepeated(String bare) {
        return bare.chars().distinct().count() == 1;
    }

    /** Both check digits: the second is computed over the first, too. */
    private static boolean checks(String bare, int highestWeight) {
        var body = bare.length() - 2;
        return digit(bare, body, highestWeight) == bare.charAt(body) - '0'
                && digit(bare, body + 1, highestWeight) == bare.charAt(body + 1) - '0';
    }

    /** Modulo 11, weights 2, 3, ... from the right, starting over above the highest; a character weighs ASCII - 48. */
    private static int digit(String bare, int length, int highestWeight) {
        var sum = 0;
        for (var i = 0; i < length; i++) {
            sum += (bare.charAt(length - 1 - i) - '0') * (i % (highestWeight - 1) + 2);
        }
        var rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }

    @Override
    public String toString() {
        return value;
    }
}
