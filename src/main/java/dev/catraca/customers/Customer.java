package dev.catraca.customers;

import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Phone;
import dev.catraca.kernel.TaxId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or company that may owe, pay, learn and refer. Without a phone are only those who were enrolled by name and
 * e-mail. The version counts its edits, so that none overwrites.
 */
public record Customer(
        CustomerId id,
        String name,
        EmailAddress email,
        @Nullable Phone phone,
        String country,
        CustomerKind kind,
        @Nullable TaxId taxId,
        @Nullable LocalDate birthDate,
        String language,
        @Nullable Address address,
        List<String> tags,
        @Nullable String notes,
        @Nullable String externalId,
        CustomerState state,
        int version,
        Instant createdAt) {

    public boolean isActive() {
        return state == CustomerState.ACTIVE;
    }

    /** These details as the next version of an existing customer. */
    Customer following(Customer before) {
        return new Customer(
                before.id,
                name,
                email,
                phone,
                country,
                kind,
                taxId,
                birthDate,
                language,
                address,
                tags,
                notes,
                externalId,
                before.state,
                before.version + 1,
                before.createdAt);
    }

    Customer in(CustomerState newState) {
        return new Customer(
                id,
                name,
                email,
                phone,
                country,
                kind,
                taxId,
                birthDate,
                language,
                address,
                tags,
                notes,
                externalId,
                newState,
                version + 1,
                createdAt);
    }
}
