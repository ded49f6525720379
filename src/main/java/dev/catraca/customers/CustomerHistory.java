package dev.catraca.customers;

import dev.catraca.audit.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer as the history compares it, field by field under the API's names. */
final class CustomerHistory {

    private CustomerHistory() {}

    static Map<String, Change> created(Customer customer) {
        return Change.between(Map.of(), fields(customer));
    }

    static Map<String, Change> changed(Customer before, Customer after) {
        return Change.between(fields(before), fields(after));
    }

    static Map<String, Change> added(PaymentProfile profile) {
        return Change.between(Map.of(), fields(profile));
    }

    static Map<String, Change> changed(PaymentProfile before, PaymentProfile after) {
        return Change.between(fields(before), fields(after));
    }

    private static Map<String, @Nullable Object> fields(PaymentProfile profile) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", profile.name());
        fields.put("country", profile.country());
        fields.put("tax_id", profile.taxId());
        putAddress(fields, profile.address());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Customer customer) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", customer.name());
        fields.put("email", customer.email());
        fields.put("phone", customer.phone());
        fields.put("country", customer.country());
        fields.put("kind", customer.kind());
        fields.put("tax_id", customer.taxId());
        fields.put("birth_date", customer.birthDate());
        fields.put("language", customer.language());
        putAddress(fields, customer.address());
        fields.put("tags", customer.tags().isEmpty() ? null : String.join(", ", customer.tags()));
        fields.put("notes", customer.notes());
        fields.put("external_id", customer.externalId());
        return fields;
    }

    private static void putAddress(Map<String, @Nullable Object> fields, @Nullable Address address) {
        fields.put("address", address == null ? null : address.line());
    }
}
