package dev.catraca.web.admin;

import dev.catraca.customers.Address;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.NewCustomer;
import dev.catraca.kernel.PostalCode;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between a customer and the form that makes or edits one. Tags are typed with commas between them. */
final class CustomerForm {

    private static final int NOTES = 5000;

    private CustomerForm() {}

    static NewCustomer read(Form form) {
        return new NewCustomer(
                form.required("name"),
                form.required("email", 254),
                form.text("phone"),
                form.text("country"),
                form.option("kind", CustomerKind.class),
                form.text("tax_id"),
                form.date("birth_date"),
                form.text("language"),
                address(form),
                tags(form.text("tags", NOTES)),
                form.text("notes", NOTES),
                form.text("external_id"));
    }

    static Address address(Form form) {
        return address(form, "address");
    }

    static Address address(Form form, String group) {
        return new Address(
                form.text(group + ".street"),
                form.text(group + ".number"),
                form.text(group + ".complement"),
                form.text(group + ".district"),
                form.text(group + ".city"),
                form.text(group + ".state"),
                form.text(group + ".postal_code"),
                form.text(group + ".country"));
    }

    static Form fill(Form form, Customer customer, Screen screen) {
        var phone = customer.phone();
        var taxId = customer.taxId();
        form.fill("version", customer.version())
                .fill("name", customer.name())
                .fill("email", customer.email())
                .fill("phone", phone == null ? null : screen.phone(phone.value()))
                .fill("country", customer.country())
                .fill("kind", customer.kind())
                .fill("tax_id", taxId == null ? null : screen.taxId(taxId.value()))
                .fill("birth_date", customer.birthDate())
                .fill("language", customer.language())
                .fill("tags", String.join(", ", customer.tags()))
                .fill("notes", customer.notes())
                .fill("external_id", customer.externalId());
        return fill(form, customer.address());
    }

    static Form fill(Form form, @Nullable Address address) {
        return fill(form, "address", address);
    }

    static Form fill(Form form, String group, @Nullable Address address) {
        if (address == null) {
            return form;
        }
        var code = address.postalCode();
        return form.fill(group + ".street", address.street())
                .fill(group + ".number", address.number())
                .fill(group + ".complement", address.complement())
                .fill(group + ".district", address.district())
                .fill(group + ".city", address.city())
                .fill(group + ".state", address.state())
                .fill(group + ".postal_code", code == null ? null : new PostalCode(code).formatted())
                .fill(group + ".country", address.country());
    }

    private static List<String> tags(@Nullable String typed) {
        return typed == null ? List.of() : Arrays.asList(typed.split(",", -1));
    }
}
