package dev.catraca.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds payment card numbers in text, so that none is ever stored. A card number has 13 to 19 digits, perhaps in groups
 * parted by one space or dash, begins like a known brand's of that length, and passes Luhn's check (ISO/IEC 7812-1). An
 * international phone begins with a plus and is none.
 */
public final class CardNumbers {

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;
    private static final Pattern GROUPS = Pattern.compile("(?<![+\\d])\\d+(?:[ \\u00a0-]\\d+)*");
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final Pattern BRANDS = Pattern.compile(
            "4(?:\\d{12}|\\d{15}|\\d{18})" // Visa
                    + "|3(?:0|6|8|9)\\d{12}" // Diners Club
                    + "|3[47]\\d{13}" // American Express
                    + "|[356]\\d{15,18}" // JCB, Mastercard, Elo, Hipercard, Maestro, Discover
                    + "|2[2-7]\\d{14}"); // Mastercard since 2017

    private CardNumbers() {}

    public static boolean found(String text) {
        var runs = GROUPS.matcher(UUID.matcher(text).replaceAll("_"));
        return runs.results().anyMatch(run -> holdsCard(run.group().split("[ \\u00a0-]", -1)));
    }

    private static boolean holdsCard(String[] groups) {
        return candidates(groups).stream().anyMatch(CardNumbers::isCard);
    }

    /** Neighbouring groups put together, as far as they make a card's length: a number may stand beside others. */
    private static List<String> candidates(String[] groups) {
        var candidates = new ArrayList<String>();
        for (int first = 0; first < groups.length; first++) {
            var digits = new StringBuilder();
            for (int last = first; last < groups.length && digits.length() < LONGEST; last++) {
                digits.append(groups[last]);
                if (digits.length() >= SHORTEST && digits.length() <= LONGEST) {
                    candidates.add(digits.toString());
                }
            }
        }
        return candidates;
    }

    private static boolean isCard(String digits) {
        return BRANDS.matcher(digits).matches() && passesLuhn(digits) && !isTaxId(digits);
    }

    /** Every 250th CNPJ reads like a Diners Club card; its own check digits tell. */
    private static boolean isTaxId(String digits) {
        return TaxId.read(digits, Country.BRAZIL).isPresent();
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
