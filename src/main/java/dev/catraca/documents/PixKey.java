package dev.catraca.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Pix key as the banks write it: CPF, CNPJ (letters too, since 2026), phone, e-mail or random key. */
public record PixKey(String text) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int EMAIL_LENGTH = 77;
    private static final List<Pattern> BARE = List.of(
            Pattern.compile("\\d{11}"), Pattern.compile("[0-9A-Z]{12}\\d{2}"), Pattern.compile("\\+[1-9]\\d{10,14}"));
    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern MASK = Pattern.compile("[\\s./()-]");

    /** Takes documents and phones with or without their mask; empty if it is no key. */
    public static Optional<PixKey> read(String typed) {
        var lower = typed.strip().toLowerCase(Locale.ROOT);
        var isEmail = EMAIL.matcher(lower).matches() && lower.length() <= EMAIL_LENGTH && isAscii(lower);
        if (isEmail || RANDOM.matcher(lower).matches()) {
            return Optional.of(new PixKey(lower));
        }
        var bare = MASK.matcher(lower.toUpperCase(Locale.ROOT)).replaceAll("");
        return BARE.stream().anyMatch(shape -> shape.matcher(bare).matches())
                ? Optional.of(new PixKey(bare))
                : Optional.empty();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
    }
}
