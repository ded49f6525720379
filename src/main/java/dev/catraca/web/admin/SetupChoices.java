package dev.catraca.web.admin;

import dev.catraca.web.Countries;
import dev.catraca.web.Languages;
import dev.catraca.web.Option;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What an organization may be set to, in the reader's language. */
public record SetupChoices() {

    private static final List<String> CURRENCIES =
            List.of("BRL", "USD", "EUR", "GBP", "ARS", "CLP", "COP", "MXN", "PEN", "PYG", "UYU", "CAD", "AUD", "JPY");

    public List<Option> countries(Locale reader) {
        return Countries.options(reader);
    }

    public List<Option> currencies(Locale reader) {
        return CURRENCIES.stream()
                .map(code -> new Option(
                        code, code + " · " + Currency.getInstance(code).getDisplayName(reader)))
                .toList();
    }

    public List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(id -> new Option(id, id.replace('_', ' ')))
                .toList();
    }

    public List<Option> languages() {
        return Languages.options();
    }
}
