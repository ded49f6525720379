package dev.catraca.api;

import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.CustomerSort;
import dev.catraca.customers.CustomerState;
import org.jspecify.annotations.Nullable;

/** Which customers are asked for; {@code q} finds beginnings of words. */
record CustomersQuery(
        @Nullable String q,
        @Nullable String email,
        @Nullable String taxId,
        @Nullable String phone,
        @Nullable String externalId,
        @Nullable CustomerState state,
        @Nullable String tag) {

    CustomerFilter asFilter() {
        return new CustomerFilter(q, email, taxId, phone, externalId, state, tag, CustomerSort.NEWEST);
    }
}
