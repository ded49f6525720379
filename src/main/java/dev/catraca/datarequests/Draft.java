package dev.catraca.datarequests;

import dev.catraca.customers.Address;
import dev.catraca.customers.Customer;
import dev.catraca.kernel.Country;
import dev.catraca.kernel.Edits;
import dev.catraca.kernel.PostalCode;
import dev.catraca.kernel.TaxId;
import dev.catraca.kernel.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A half-filled form: the customer's record as it is now, what was typed, and what the record said when the form was
 * opened. Whoever types decides about a field only by changing it.
 */
record Draft(Customer record, Map<String, String> typed, Map<String, String> seen) {

    private static final String ADDRESS = "address";

    static Draft of(Customer record, Map<String, String> typed, @Nullable Map<String, String> seen) {
        return new Draft(record, typed, seen == null ? pictureOf(record) : seen);
    }

    /** The record in the form that two edits are compared in. */
    static Map<String, String> pictureOf(Customer record) {
        return picture(recorded(record));
    }

    Edits edits() {
        var mine = new HashMap<>(picture(overlaid(field -> true)));
        var touched = typed.keySet().stream().map(Draft::pictured).toList();
        mine.replaceAll((field, value) -> touched.contains(field) ? value : in(seen, field));
        return new Edits(seen, pictureOf(record), mine);
    }

    /** What the form shows: typed over recorded, but where only the staff changed something, theirs. */
    Map<String, String> values() {
        var taken = edits().taken();
        return overlaid(field -> !taken.contains(pictured(field)));
    }

    /** With the reader's choices about clashes; one that was made about another value than theirs is now is none. */
    Draft decided(Map<String, Choice> choices) {
        var left = new HashMap<>(typed);
        var known = new HashMap<>(seen);
        for (var clash : edits().clashes()) {
            var choice = choices.get(clash.field());
            if (choice != null && choice.theirs().equals(clash.theirs())) {
                known.put(clash.field(), clash.theirs());
                if (!choice.mine()) {
                    left.keySet().removeIf(field -> pictured(field).equals(clash.field()));
                }
            }
        }
        return new Draft(record, left, known);
    }

    private Map<String, String> overlaid(Predicate<String> isMine) {
        var values = new LinkedHashMap<>(recorded(record));
        typed.forEach((field, value) -> {
            if (isMine.test(field)) {
                values.put(field, value);
            }
        });
        return values;
    }

    private static Map<String, String> recorded(Customer record) {
        var values = new LinkedHashMap<String, String>();
        put(values, "kind", record.kind());
        put(values, "country", record.country());
        put(values, "tax_id", record.taxId());
        put(values, "birth_date", record.birthDate());
        var address = record.address();
        if (address != null) {
            put(values, "address.street", address.street());
            put(values, "address.number", address.number());
            put(values, "address.complement", address.complement());
            put(values, "address.district", address.district());
            put(values, "address.city", address.city());
            put(values, "address.state", address.state());
            put(values, "address.postal_code", address.postalCode());
        }
        put(values, "address.country", address == null ? record.country() : address.country());
        put(values, "payer", DataForm.Payer.SELF);
        put(values, "payer.country", record.country());
        put(values, "payer.address.country", record.country());
        put(values, "payer.same_address", true);
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }

    /** An address is compared as a whole: half of one and half of another lead nowhere. */
    private static String pictured(String field) {
        return field.startsWith("address.") ? ADDRESS : field;
    }

    private static Map<String, String> picture(Map<String, String> values) {
        return Map.of(
                "kind",
                in(values, "kind"),
                "country",
                in(values, "country"),
                "tax_id",
                TaxId.bare(in(values, "tax_id")),
                "birth_date",
                in(values, "birth_date"),
                ADDRESS,
                line(values));
    }

    private static String line(Map<String, String> values) {
        var country = in(values, "address.country");
        var code = in(values, "address.postal_code");
        var address = new Address(
                in(values, "address.street"),
                in(values, "address.number"),
                in(values, "address.complement"),
                in(values, "address.district"),
                in(values, "address.city"),
                in(values, "address.state").toUpperCase(Locale.ROOT),
                PostalCode.read(code, country).map(PostalCode::value).orElse(code),
                country);
        var line = address.line();
        var abroad = !country.isEmpty() && !country.equals(Country.BRAZIL);
        return abroad && !line.isEmpty() ? line + " - " + country : line;
    }

    static String in(Map<String, String> values, String field) {
        return Text.line(Objects.requireNonNullElse(values.get(field), ""));
    }
}
