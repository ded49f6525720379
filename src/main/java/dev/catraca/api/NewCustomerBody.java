package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.NewCustomer;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new customer, perhaps to be asked by e-mail for the rest of their data. */
record NewCustomerBody(
        String name,
        String email,
        String phone,
        @Nullable String country,
        @Nullable CustomerKind kind,
        @Nullable String taxId,
        @Nullable LocalDate birthDate,
        @Nullable String language,
        @Nullable AddressBody address,
        @Default("[]") List<String> tags,
        @Size(max = 5000) @Nullable String notes,
        @Nullable String externalId,
        @Default("false") boolean dataRequest) {

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
}
