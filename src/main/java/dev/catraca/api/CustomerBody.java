package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.NewCustomer;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer's details as changed. */
record CustomerBody(
        String name,
        String email,
        @Nullable String phone,
        @Nullable String country,
        @Nullable CustomerKind kind,
        @Nullable String taxId,
        @Nullable LocalDate birthDate,
        @Nullable String language,
        @Nullable AddressBody address,
        @Default("[]") List<String> tags,
        @Size(max = 5000) @Nullable String notes,
        @Nullable String externalId) {

    NewCustomer asDetails() {
        return new NewCustomer(
                name,
                email,
                phone,
                country,
                kind,
                taxId,
                birthDate,
                language,
                address == null ? null : address.asAddress(),
                tags,
                notes,
                externalId);
    }

    static CustomerBody of(NewCustomer details) {
        return new CustomerBody(
                Objects.requireNonNull(details.name()),
                Objects.requireNonNull(details.email()),
                details.phone(),
                details.country(),
                details.kind(),
                details.taxId(),
                details.birthDate(),
                details.language(),
                AddressBody.of(details.address()),
                details.tags(),
                details.notes(),
                details.externalId());
    }
}
