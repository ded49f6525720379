package dev.catraca.web.portal;

import dev.catraca.datarequests.DataForm;
import dev.catraca.datarequests.DataStep;
import dev.catraca.kernel.Country;
import dev.catraca.kernel.PostalCode;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.TaxId;
import dev.catraca.web.CustomerFields;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a data request as people call and read them. */
public final class DataWords {

    static final List<String> COMPARED = List.of("kind", "country", "tax_id", "birth_date", "address");

    private DataWords() {}

    /** {@code payer.address.city} is a city, whoever's. */
    public static String label(Screen screen, String field) {
        var bare = field.replace("payer.", "");
        return switch (bare) {
            case "payer" -> screen.t("data.payer");
            case "address.country" -> screen.t("customers.country");
            case "name" -> screen.t("data.payer.name");
            default -> screen.t("customers." + bare);
        };
    }

    public static String labels(Screen screen, List<String> fields) {
        return fields.stream().map(field -> label(screen, field)).collect(Collectors.joining(", "));
    }

    /** A value that two people disagree on, for reading; empty is a dash. */
    public static String value(Screen screen, String field, String value) {
        return CustomerFields.shown(screen, field, value);
    }

    /** A value as it stands in its input. */
    static String typed(Screen screen, DataForm data, String field) {
        var value = data.values().getOrDefault(field, "");
        if (field.endsWith("tax_id")) {
            return taxId(screen, value);
        }
        return field.endsWith("postal_code")
                ? PostalCode.read(value, Country.BRAZIL)
                        .map(PostalCode::formatted)
                        .orElse(value)
                : value;
    }

    /** What the reader is about to send, in one line: their address, or the payer's. */
    public static String address(DataForm data, String prefix) {
        var parts = Stream.of("street", "number", "complement", "district", "city", "state", "postal_code")
                .map(part -> data.values().getOrDefault(prefix + "address." + part, ""))
                .filter(part -> !part.isBlank());
        return parts.collect(Collectors.joining(", "));
    }

    public static String in(Screen screen, DataForm data, String field) {
        var value = data.values().getOrDefault(field, "");
        return value(screen, field.replace("payer.", ""), value);
    }

    public static boolean inBrazil(DataForm data, String field) {
        return Country.BRAZIL.equals(data.values().getOrDefault(field, Country.BRAZIL));
    }

    /** The step where a field is asked for. */
    public static DataStep stepOf(Refusal.Problem problem) {
        return Stream.of(DataStep.values())
                .filter(step -> step.fields().contains(problem.field()))
                .findFirst()
                .orElse(DataStep.PERSON);
    }

    private static String taxId(Screen screen, String value) {
        return TaxId.read(value, Country.BRAZIL)
                .map(known -> screen.taxId(known.value()))
                .orElse(value);
    }
}
