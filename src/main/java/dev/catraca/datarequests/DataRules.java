package dev.catraca.datarequests;

import dev.catraca.customers.Address;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.customers.NewPaymentProfile;
import dev.catraca.kernel.CardNumbers;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Country;
import dev.catraca.kernel.Refusal.Problem;
import dev.catraca.kernel.TaxId;
import dev.catraca.kernel.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a complete form must hold, and how its fields become a customer and a payer. */
@Component
class DataRules {

    private static final int MAX = 200;
    private static final List<String> IN_BRAZIL =
            List.of("postal_code", "street", "number", "district", "city", "state");
    private static final List<String> ELSEWHERE = List.of("street", "city");

    private final Customers customers;

    DataRules(Customers customers) {
        this.customers = customers;
    }

    /** What of a step may be kept while it is unfinished: never a card's number, nothing endless or unprintable. */
    static Map<String, String> storable(DataStep step, Map<String, String> typed) {
        var kept = new LinkedHashMap<String, String>();
        for (var field : step.fields()) {
            var text = Draft.in(typed, field);
            var card =
                    CardNumbers.found(text) && TaxId.read(text, Country.BRAZIL).isEmpty();
            if (text.codePointCount(0, text.length()) <= MAX && Text.isPrintableLine(text) && !card) {
                kept.put(field, text);
            }
        }
        return kept;
    }

    List<Problem> problems(DataStep step, Map<String, String> values, Customer record) {
        return switch (step) {
            case PERSON -> all(missingOfPerson(values), customers.problemsOf(customer(values, record)), step);
            case ADDRESS ->
                all(
                        missingOfAddress(values, "", record.country()),
                        customers.problemsOf(customer(values, record)),
                        step);
            case PAYMENT ->
                paysAsOther(values)
                        ? all(missingOfPayer(values, record), ofPayer(values, record), step)
                        : unknownPayer(values);
        };
    }

    /** Everything that is wrong with the form as a whole. */
    List<Problem> problems(Map<String, String> values, Customer record) {
        return Stream.of(DataStep.values())
                .flatMap(step -> problems(step, values, record).stream())
                .toList();
    }

    static NewCustomer customer(Map<String, String> values, Customer record) {
        var before = NewCustomer.of(record);
        return new NewCustomer(
                before.name(),
                before.email(),
                before.phone(),
                text(values, "country"),
                kind(values).orElse(null),
                text(values, "tax_id"),
                date(values).orElse(null),
                before.language(),
                address(values, ""),
                before.tags(),
                before.notes(),
                before.externalId());
    }

    static NewPaymentProfile payer(Map<String, String> values, Customer record) {
        if (!paysAsOther(values)) {
            return new NewPaymentProfile(
                    record.name(), text(values, "country"), text(values, "tax_id"), address(values, ""));
        }
        return new NewPaymentProfile(
                text(values, "payer.name"),
                text(values, "payer.country"),
                text(values, "payer.tax_id"),
                address(values, sameAddress(values) ? "" : "payer."));
    }

    private static List<Problem> missingOfPerson(Map<String, String> values) {
        var problems = new ArrayList<Problem>();
        if (kind(values).isEmpty()) {
            problems.add(new Problem("kind", "required"));
        }
        require(
                problems,
                values,
                country(values, "country", "").equals(Country.BRAZIL) ? List.of("tax_id") : List.of());
        if (text(values, "birth_date") != null && date(values).isEmpty()) {
            problems.add(new Problem("birth_date", "not_a_date"));
        }
        return problems;
    }

    private static List<Problem> missingOfAddress(Map<String, String> values, String prefix, String home) {
        var problems = new ArrayList<Problem>();
        var brazil = country(values, prefix + "address.country", home).equals(Country.BRAZIL);
        var parts = brazil ? IN_BRAZIL : ELSEWHERE;
        require(
                problems,
                values,
                parts.stream().map(part -> prefix + "address." + part).toList());
        return problems;
    }

    private static List<Problem> missingOfPayer(Map<String, String> values, Customer record) {
        var problems = new ArrayList<Problem>();
        require(problems, values, List.of("payer.name"));
        if (country(values, "payer.country", record.country()).equals(Country.BRAZIL)) {
            require(problems, values, List.of("payer.tax_id"));
        }
        if (!sameAddress(values)) {
            problems.addAll(missingOfAddress(values, "payer.", record.country()));
        }
        return problems;
    }

    private List<Problem> ofPayer(Map<String, String> values, Customer record) {
        return customers.problemsOf(record.id(), payer(values, record)).stream()
                .map(problem -> new Problem("payer." + problem.field(), problem.code(), problem.arguments()))
                .toList();
    }

    private static List<Problem> unknownPayer(Map<String, String> values) {
        return DataForm.Payer.SELF.name().equals(values.get("payer"))
                ? List.of()
                : List.of(new Problem("payer", "required"));
    }

    /** A field has one problem at a time, and another step's are told there. */
    private static List<Problem> all(List<Problem> missing, List<Problem> wrong, DataStep step) {
        var problems = new LinkedHashMap<String, Problem>();
        Stream.concat(missing.stream(), wrong.stream())
                .filter(problem -> step.fields().contains(problem.field()))
                .forEach(problem -> problems.putIfAbsent(problem.field(), problem));
        return List.copyOf(problems.values());
    }

    private static void require(List<Problem> problems, Map<String, String> values, List<String> fields) {
        fields.stream()
                .filter(field -> Text.isBlank(Draft.in(values, field)))
                .forEach(field -> problems.add(new Problem(field, "required")));
    }

    private static Address address(Map<String, String> values, String prefix) {
        return new Address(
                text(values, prefix + "address.street"),
                text(values, prefix + "address.number"),
                text(values, prefix + "address.complement"),
                text(values, prefix + "address.district"),
                text(values, prefix + "address.city"),
                text(values, prefix + "address.state"),
                text(values, prefix + "address.postal_code"),
                text(values, prefix + "address.country"));
    }

    private static boolean paysAsOther(Map<String, String> values) {
        return DataForm.Payer.OTHER.name().equals(values.get("payer"));
    }

    private static boolean sameAddress(Map<String, String> values) {
        return !Draft.in(values, "payer.same_address").isEmpty();
    }

    private static Optional<CustomerKind> kind(Map<String, String> values) {
        return Stream.of(CustomerKind.values())
                .filter(kind -> kind.name().equals(values.get("kind")))
                .findFirst();
    }

    private static Optional<LocalDate> date(Map<String, String> values) {
        try {
            return Optional.of(LocalDate.parse(Draft.in(values, "birth_date")));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String country(Map<String, String> values, String field, String home) {
        return Country.read(Draft.in(values, field)).orElse(home);
    }

    private static @Nullable String text(Map<String, String> values, String field) {
        var text = Draft.in(values, field);
        return text.isEmpty() ? null : text;
    }

    /** Throws what was found. */
    static void refuse(List<Problem> problems) {
        var checks = new Checks();
        problems.forEach(problem ->
                checks.add(problem.field(), problem.code(), problem.arguments().toArray()));
        checks.refuseIfAny();
    }
}
