package dev.catraca.kernel;

import java.util.regex.Pattern;

/**
 * Recognises payment card numbers in what people type, so that they are refused and never stored. A match needs a
 * card network's prefix, its length and a right check digit, or every tenth barcode would be taken for one.
 */
public final class CardNumber {

    private static final Pattern DIGIT_RUN = Pattern.compile("(?<![0-9])[0-9](?:[ .-]?[0-9]){13,18}(?![0-9])");

    /** Visa; Mastercard; American Express; Diners; Discover, Elo, Hipercard. */
    private static final Pattern NETWORKS = Pattern.compile("4(\\d{15}|\\d{18})"
            + "|(5[1-5]\\d{2}|222[1-9]|22[3-9]\\d|2[3-6]\\d{2}|27[01]\\d|2720)\\d{12}"
            + "|3[47]\\d{13}"
            + "|(30[0-5]\\d|3[68]\\d{2})\\d{10}"
            + "|(6011|65\\d{2}|64[4-9]\\d|5067|5090|6277|6362|6363|6062|3841)\\d{12}");

    private CardNumber() {}

    public static boolean appearsIn(String text) {
        return DIGIT_RUN.matcher(text).results().anyMatch(run -> isCard(run.group()));
    }

    private static boolean isCard(String run) {
        var digits = run.replaceAll("[ .-]", "");
        return NETWORKS.matcher(digits).matches() && luhn(digits);
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
