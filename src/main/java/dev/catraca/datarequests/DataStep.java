package dev.catraca.datarequests;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of the form, in order, with their fields. */
public enum DataStep {
    PERSON("kind country tax_id birth_date"),
    ADDRESS(Place.at("")),
    PAYMENT("payer payer.name payer.country payer.tax_id payer.same_address " + Place.at("payer."));

    private final String fields;

    DataStep(String fields) {
        this.fields = fields;
    }

    public List<String> fields() {
        return List.of(fields.split(" "));
    }

    /** As an address names it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DataStep> read(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    public Optional<DataStep> next() {
        return Stream.of(values()).filter(step -> step.compareTo(this) > 0).findFirst();
    }

    public Optional<DataStep> previous() {
        return Stream.of(values()).filter(step -> step.compareTo(this) < 0).reduce((earlier, later) -> later);
    }

    /** The fields of an address, each behind a prefix. */
    private static final class Place {

        private Place() {}

        static String at(String prefix) {
            var address = prefix + "address.";
            var parts =
                    List.of("postal_code", "street", "number", "complement", "district", "city", "state", "country");
            return address + String.join(" " + address, parts);
        }
    }
}
