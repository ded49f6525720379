package dev.catraca.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in E.164 form, {@code +5511987654321}: one spelling for storage, comparison and links. */
public record Phone(String value) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** No letters: the library would read them as keys and drop an extension. */
    private static final Pattern TYPED = Pattern.compile("[+＋]?[\\p{Nd}() ./‐-–-]{3,40}");

    /** Reads the national form of a country, or the international one of any. */
    public static Optional<Phone> read(String typed, String country) {
        var text = Text.line(typed);
        if (!TYPED.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(text, country);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(new Phone(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Digits without the country's code. */
    public String national() {
        return NUMBERS.getNationalSignificantNumber(parsed());
    }

    /** Digits without the area's code, where the country has one. */
    public String subscriber() {
        var number = parsed();
        return national().substring(NUMBERS.getLengthOfGeographicalAreaCode(number));
    }

    /** Digits only, as wa.me links want them. */
    public String digits() {
        return value.substring(1);
    }

    private PhoneNumber parsed() {
        try {
            return NUMBERS.parse(value, null);
        } catch (NumberParseException corrupt) {
            throw new IllegalStateException("a stored phone is not E.164", corrupt);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
