package dev.catraca.web;

import dev.catraca.kernel.Country;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Countries to choose from, by their names in the reader's language. */
public final class Countries {

    private Countries() {}

    public static List<Option> options(Locale reader) {
        var order = Collator.getInstance(reader);
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Option(code, Country.name(code, reader)))
                .sorted((a, b) -> order.compare(a.label(), b.label()))
                .toList();
    }
}
