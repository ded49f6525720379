package dev.catraca.web.admin;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.customers.Duplicate;
import dev.catraca.kernel.Refusal;
import dev.catraca.onboarding.Contact;
import dev.catraca.onboarding.Details;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be the same person, while somebody types and before it is saved. */
@Component
class WizardDuplicates {

    private final Customers customers;

    WizardDuplicates(Customers customers) {
        this.customers = customers;
    }

    /** By what can be read so far; those who were said to be others, and an existing customer, are left out. */
    List<Alike> of(Contact contact, @Nullable Details details) {
        if (contact.existing() != null) {
            return List.of();
        }
        var taxId = details == null || !details.fill() ? null : details.taxId();
        var matches = customers.alike(contact.email(), taxId, contact.phone()).stream()
                .filter(match -> !contact.others().contains(match.id()))
                .toList();
        var people = customers.all(matches.stream().map(Duplicate::id).toList());
        return matches.stream()
                .map(match -> new Alike(match, Objects.requireNonNull(people.get(match.id()))))
                .toList();
    }

    /** It is a customer of ours after all. */
    Contact same(UUID id) {
        var customer = customers.get(new CustomerId(id), "same");
        if (!customer.isActive()) {
            throw new Refusal.Conflict("customer_archived");
        }
        return Contact.of(customer);
    }
}
