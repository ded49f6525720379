package dev.catraca.web;

import dev.catraca.customers.Customer;
import dev.catraca.customers.NewCustomer;
import dev.catraca.kernel.Edits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody else made of a customer while a form about them was open. The form carries what it showed at first
 * ({@code was.<field>}) and the version of that; where both changed a field, it comes back with the choice.
 */
public record Meanwhile(List<String> taken, List<Edits.Clash> clashes) {

    /** What the staff edit of a customer. */
    public static final List<String> ALL = List.of(
            "name",
            "email",
            "phone",
            "country",
            "kind",
            "tax_id",
            "birth_date",
            "language",
            "address",
            "tags",
            "notes",
            "external_id");

    /** What customers edit of themselves. */
    public static final List<String> OWN =
            List.of("name", "phone", "country", "tax_id", "birth_date", "language", "address");

    private static final String WAS = "was.";
    private static final String KEEP = "keep.";
    private static final String CLASH = "clash";

    /** Fills a form with a customer as they are now, and with the means to tell later what changed since. */
    public static Form fill(Form form, Customer customer, Screen screen) {
        CustomerFields.inputs(customer, screen).forEach(form::fill);
        picture(customer, screen).forEach((field, value) -> form.fill(WAS + field, value));
        return form.fill("version", customer.version());
    }

    private static Map<String, String> picture(Customer customer, Screen screen) {
        return CustomerFields.picture(NewCustomer.of(customer), screen.organization());
    }

    /** The same with what customers see of themselves, and nothing that the staff keep about them. */
    public static Form fillOwn(Form form, Customer customer, Screen screen) {
        CustomerFields.inputs(customer, screen).forEach((input, value) -> {
            if (OWN.contains(input) || input.startsWith("address.")) {
                form.fill(input, value);
            }
        });
        var picture = picture(customer, screen);
        OWN.forEach(field -> form.fill(WAS + field, picture.get(field)));
        return form.fill("version", customer.version());
    }

    /** Applies the choices that came with a form; to be called before it is read. */
    public static void decide(Form form, Customer now, Screen screen) {
        if (!isCurrent(form, now)) {
            return;
        }
        var theirs = picture(now, screen);
        for (var field : decided(form)) {
            if (form.value(KEEP + field).equals("theirs")) {
                take(form, field, now, screen);
            }
            form.overrule(WAS + field, theirs.getOrDefault(field, ""));
        }
    }

    /** Whether somebody must look before this form may be saved: it is out of date, or a choice is not made. */
    public static boolean mustLook(Form form, Customer now) {
        return !isCurrent(form, now) || !decided(form).containsAll(form.all(CLASH));
    }

    /**
     * Compares a form with the customer now, in some fields. The form then stands on the customer as they are: what
     * only the others changed is taken over, what both changed is left to a choice.
     */
    public static Meanwhile of(Form form, NewCustomer typed, Customer now, List<String> fields, Screen screen) {
        var theirs = only(fields, picture(now, screen));
        var mine = only(fields, CustomerFields.picture(typed, screen.organization()));
        var seen = new HashMap<String, String>();
        fields.forEach(field -> seen.put(field, Form.unixLines(form.value(WAS + field))));
        var edits = new Edits(seen, theirs, mine);
        edits.taken().forEach(field -> {
            take(form, field, now, screen);
            form.overrule(WAS + field, theirs.getOrDefault(field, ""));
        });
        form.overrule("version", String.valueOf(now.version()));
        return new Meanwhile(edits.taken(), edits.clashes());
    }

    private static boolean isCurrent(Form form, Customer customer) {
        return form.value("version").equals(String.valueOf(customer.version()));
    }

    private static List<String> decided(Form form) {
        return form.all(CLASH).stream()
                .filter(field -> form.checked(KEEP + field))
                .toList();
    }

    public boolean isEmpty() {
        return taken.isEmpty() && clashes.isEmpty();
    }

    private static void take(Form form, String field, Customer now, Screen screen) {
        CustomerFields.inputs(now, screen).forEach((input, value) -> {
            if (input.equals(field) || input.startsWith(field + ".")) {
                form.overrule(input, value);
            }
        });
    }

    private static Map<String, String> only(List<String> fields, Map<String, String> picture) {
        return fields.stream().collect(Collectors.toMap(field -> field, field -> picture.getOrDefault(field, "")));
    }
}
