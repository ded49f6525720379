package dev.catraca.datarequests;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of the form, in order, with their fields. */
public enum DataStep {
    PERSON("kind", "country", "tax_id", "birth_date"),
    ADDRESS(addressIn("")),
    PAYMENT(Stream.concat(
                    Stream.of("payer", "payer.name", "payer.country", "payer.tax_id", "payer.same_address"),
                    Stream.of(addressIn("payer.")))
            .toArray(String[]::new));

    private final List<String> fields;

    DataStep(String... fields) {
        this.fields = List.of(fields);
    }

    public List<String> fields() {
        return fields;
    }

    /** As an address names it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DataStep> read(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    public Optional<DataStep> next() {
        return Stream.of(values()).filter(step -> step.ordinal() == ordinal() + 1).findFirst();
    }

    public Optional<DataStep> previous() {
        return Stream.of(values()).filter(step -> step.ordinal() == ordinal() - 1).findFirst();
    }

    private static String[] addressIn(String prefix) {
        return Stream.of("postal_code", "street", "number", "complement", "district", "city", "state", "country")
                .map(part -> prefix + "address." + part)
                .toArray(String[]::new);
    }
}
