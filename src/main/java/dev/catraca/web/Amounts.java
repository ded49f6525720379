package dev.catraca.web;

import dev.catraca.kernel.Money;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts as people type them: {@code 1.234,56}, {@code R$ 1234,5}, {@code 1234.56}. Never rounds. */
final class Amounts {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,13}(\\.\\d+)?");

    /** Around the number: spaces, a symbol, a code, after a sign if there is one. */
    private static final Pattern CURRENCY =
            Pattern.compile("^(-?)[\\s\\p{Z}\\p{Sc}\\p{L}]+|[\\s\\p{Z}\\p{Sc}\\p{L}]+$");

    private Amounts() {}

    static Optional<Money> read(String typed, String currency, Locale locale) {
        var number = plain(CURRENCY.matcher(typed).replaceAll("$1"), locale);
        var zero = Money.zero(currency);
        if (!PLAIN.matcher(number).matches()) {
            return Optional.empty();
        }
        var minor = new BigDecimal(number).movePointRight(zero.decimals()).stripTrailingZeros();
        return minor.scale() > 0 ? Optional.empty() : Optional.of(new Money(minor.longValueExact(), currency));
    }

    /** The last separator is the decimal one, unless it is the language's thousands separator before three digits. */
    private static String plain(String digits, Locale locale) {
        var last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        if (last < 0) {
            return digits;
        }
        var separator = digits.charAt(last);
        var groups = separator == DecimalFormatSymbols.getInstance(locale).getGroupingSeparator()
                && digits.matches("-?\\d{1,3}(\\" + separator + "\\d{3})+");
        if (groups) {
            return digits.replace(String.valueOf(separator), "");
        }
        var thousands = separator == ',' ? "." : ",";
        var whole = digits.substring(0, last);
        var wellGrouped = !whole.contains(thousands) || whole.matches("-?\\d{1,3}(\\" + thousands + "\\d{3})+");
        return wellGrouped ? whole.replace(thousands, "") + "." + digits.substring(last + 1) : "";
    }
}
