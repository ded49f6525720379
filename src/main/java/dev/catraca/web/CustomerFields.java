package dev.catraca.web;

import dev.catraca.customers.Address;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.NewCustomer;
import dev.catraca.kernel.Country;
import dev.catraca.kernel.Phone;
import dev.catraca.kernel.PostalCode;
import dev.catraca.kernel.TaxId;
import dev.catraca.kernel.Text;
import dev.catraca.organizations.Organization;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer's details as forms hold them and people read them. Compared they are one text for each field, however it
 * was typed, and an address is one field.
 */
public final class CustomerFields {

    private static final List<String> PARTS =
            List.of("postal_code", "street", "number", "complement", "district", "city", "state", "country");

    private CustomerFields() {}

    /** Every input of a form about a customer, as it stands there. */
    public static Map<String, String> inputs(Customer customer, Screen screen) {
        var inputs = new LinkedHashMap<String, String>();
        put(inputs, "name", customer.name());
        put(inputs, "email", customer.email());
        var phone = customer.phone();
        put(inputs, "phone", phone == null ? null : screen.phone(phone.value()));
        put(inputs, "country", customer.country());
        put(inputs, "kind", customer.kind());
        put(
                inputs,
                "tax_id",
                customer.taxId() == null ? null : screen.taxId(customer.taxId().value()));
        put(inputs, "birth_date", customer.birthDate());
        put(inputs, "language", customer.language());
        put(inputs, "tags", String.join(", ", customer.tags()));
        put(inputs, "notes", customer.notes());
        put(inputs, "external_id", customer.externalId());
        inputs.putAll(inputs(customer.address()));
        return inputs;
    }

    /** The inputs of an address; all eight, so that they replace what was typed. */
    public static Map<String, String> inputs(@Nullable Address address) {
        var at = address == null ? new Address(null, null, null, null, null, null, null, null) : address;
        var code = at.postalCode() == null ? null : new PostalCode(at.postalCode()).formatted();
        var values = Stream.of(
                        code,
                        at.street(),
                        at.number(),
                        at.complement(),
                        at.district(),
                        at.city(),
                        at.state(),
                        at.country())
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
        var inputs = new LinkedHashMap<String, String>();
        for (var part = 0; part < PARTS.size(); part++) {
            inputs.put("address." + PARTS.get(part), values.get(part));
        }
        return inputs;
    }

    public static Address address(Form form) {
        return new Address(
                form.text("address.street"),
                form.text("address.number"),
                form.text("address.complement"),
                form.text("address.district"),
                form.text("address.city"),
                form.text("address.state"),
                form.text("address.postal_code"),
                form.text("address.country"));
    }

    /** For comparing two people's edits. */
    static Map<String, String> picture(NewCustomer typed, Organization home) {
        var country = typed.country() == null ? home.country() : typed.country();
        var picture = new LinkedHashMap<String, String>();
        put(picture, "name", line(typed.name()));
        put(picture, "email", line(typed.email()));
        put(picture, "phone", phone(line(typed.phone()), country));
        put(picture, "country", country);
        put(picture, "kind", kind(typed));
        put(picture, "tax_id", TaxId.bare(line(typed.taxId())));
        put(picture, "birth_date", typed.birthDate());
        put(picture, "language", typed.language() == null ? home.language() : typed.language());
        put(picture, "address", line(typed.address(), country));
        put(
                picture,
                "tags",
                typed.tags().stream()
                        .map(Text::line)
                        .filter(tag -> !tag.isEmpty())
                        .collect(Collectors.joining(", ")));
        put(picture, "notes", typed.notes() == null ? null : Text.lines(typed.notes()));
        put(picture, "external_id", line(typed.externalId()));
        return picture;
    }

    /** A compared value for reading; empty is a dash. */
    public static String shown(Screen screen, String field, String value) {
        if (value.isEmpty()) {
            return "—";
        }
        return switch (field) {
            case "kind" -> word(screen, value);
            case "country" -> Country.name(value, screen.locale());
            case "language" -> Locale.forLanguageTag(value).getDisplayLanguage(screen.locale());
            case "phone" -> screen.phone(value);
            case "tax_id" ->
                TaxId.read(value, Country.BRAZIL)
                        .map(known -> screen.taxId(known.value()))
                        .orElse(value);
            case "birth_date" -> date(screen, value);
            default -> value;
        };
    }

    private static String word(Screen screen, String value) {
        return Stream.of(CustomerKind.values())
                .filter(kind -> kind.name().equals(value))
                .findFirst()
                .map(screen::word)
                .orElse(value);
    }

    private static String date(Screen screen, String value) {
        try {
            return screen.date(LocalDate.parse(value));
        } catch (DateTimeException unreadable) {
            return value;
        }
    }

    private static CustomerKind kind(NewCustomer typed) {
        if (typed.kind() != null) {
            return typed.kind();
        }
        var company = TaxId.read(line(typed.taxId()), Country.BRAZIL).filter(TaxId::isCnpj);
        return company.isPresent() ? CustomerKind.COMPANY : CustomerKind.PERSON;
    }

    private static String phone(String typed, String country) {
        return Phone.read(typed, country).map(Phone::value).orElse(typed);
    }

    private static String line(@Nullable Address address, String home) {
        if (address == null) {
            return "";
        }
        var country = address.country() == null ? home : address.country();
        var code = line(address.postalCode());
        var state = line(address.state());
        var at = new Address(
                line(address.street()),
                line(address.number()),
                line(address.complement()),
                line(address.district()),
                line(address.city()),
                country.equals(Country.BRAZIL) ? state.toUpperCase(Locale.ROOT) : state,
                PostalCode.read(code, country).map(PostalCode::value).orElse(code),
                country);
        return country.equals(Country.BRAZIL) || at.line().isEmpty() ? at.line() : at.line() + " - " + country;
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : Text.line(typed);
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        values.put(field, value == null ? "" : value.toString());
    }
}
