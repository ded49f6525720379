package dev.catraca.api;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.CustomerState;
import dev.catraca.datarequests.DataRequest;
import dev.catraca.kernel.TaxId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer as shown, with the ids of others that share e-mail, tax id or phone. */
record CustomerView(
        CustomerId id,
        String name,
        String email,
        @Nullable String phone,
        String country,
        CustomerKind kind,
        @Nullable String taxId,
        @Nullable LocalDate birthDate,
        String language,
        @Nullable AddressView address,
        List<String> tags,
        @Nullable String notes,
        @Nullable String externalId,
        CustomerState state,
        @Nullable DataRequestView dataRequest,
        List<CustomerId> possibleDuplicates,
        Instant createdAt) {

    static CustomerView of(Customer customer, @Nullable DataRequest request, List<CustomerId> duplicates) {
        return new CustomerView(
                customer.id(),
                customer.name(),
                customer.email().value(),
                customer.phone() == null ? null : customer.phone().value(),
                customer.country(),
                customer.kind(),
                bare(customer.taxId()),
                customer.birthDate(),
                customer.language(),
                AddressView.of(customer.address()),
                customer.tags(),
                customer.notes(),
                customer.externalId(),
                customer.state(),
                request == null ? null : DataRequestView.of(request),
                duplicates,
                customer.createdAt());
    }

    private static @Nullable String bare(@Nullable TaxId taxId) {
        return taxId == null ? null : taxId.value();
    }
}
