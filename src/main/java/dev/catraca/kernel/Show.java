package dev.catraca.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;

/**
 * How people read values: the one place that formats money, dates, documents and phones, for pages, mail and PDF alike.
 * Moments are shown in the given zone, which is the organization's.
 */
public record Show(Locale locale, ZoneId zone) {

    private static final String ENGLISH_DATE = "MMM d, uuuu";
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final String DATE = "dd/MM/uuuu";

    /** {@code R$ 1.234,56}; the space does not break. The Spanish of our readers is not Spain's: the symbol comes first. */
    public String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(isSpanish() ? BRAZIL : locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(money.decimals());
        format.setMaximumFractionDigits(money.decimals());
        return format.format(decimal(money));
    }

    /** {@code 1234,56}: an amount for an input or a spreadsheet's cell, without symbol or grouping. */
    public String amount(Money money) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(money.decimals());
        return format.format(decimal(money));
    }

    /** {@code 52 mil}: about how much, without the currency, where there is no room for more. */
    public String roughly(Money money) {
        return NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT)
                .format(decimal(money));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** {@code 22/11/2026}, or {@code Nov 22, 2026} in English, where the order of the numbers would be a guess. */
    public String date(LocalDate date) {
        return pattern(isEnglish() ? ENGLISH_DATE : DATE).format(date);
    }

    /** {@code 22 de novembro de 2026}. */
    public String longDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** {@code novembro de 2026}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale).format(month);
    }

    /** {@code nov}. */
    public String shortMonth(YearMonth month) {
        return month.getMonth()
                .getDisplayName(TextStyle.SHORT_STANDALONE, locale)
                .replace(".", "");
    }

    /** {@code 22/11/2026 14:05}. */
    public String time(Instant instant) {
        var pattern = isEnglish() ? ENGLISH_DATE + ", h:mm a" : DATE + " HH:mm";
        return pattern(pattern).format(instant.atZone(zone));
    }

    /** A CPF or CNPJ with its dots; another document as it is. A CNPJ may contain letters. */
    public String taxId(String taxId) {
        return switch (taxId.length()) {
            case 11 -> taxId.replaceFirst("(.{3})(.{3})(.{3})(.{2})", "$1.$2.$3-$4");
            case 14 -> taxId.replaceFirst("(.{2})(.{3})(.{3})(.{4})(.{2})", "$1.$2.$3/$4-$5");
            default -> taxId;
        };
    }

    /** An E.164 number in groups: {@code +55 11 98765-4321}. What is no number comes back as it is. */
    public String phone(String e164) {
        try {
            var phones = PhoneNumberUtil.getInstance();
            return phones.format(phones.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notANumber) {
            return e164;
        }
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private boolean isSpanish() {
        return locale.getLanguage().equals("es");
    }

    private boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }

    private static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(money.amount(), money.decimals());
    }
}
