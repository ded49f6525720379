package dev.catraca.customers;

import org.jspecify.annotations.Nullable;

/** Which customers a list shows. The search finds beginnings of words of name, e-mail, phone, tax id, external id. */
public record CustomerFilter(
        @Nullable String search,
        @Nullable String email,
        @Nullable String taxId,
        @Nullable String phone,
        @Nullable String externalId,
        @Nullable CustomerState state,
        @Nullable String tag,
        CustomerSort sort) {

    public static final CustomerFilter ALL =
            new CustomerFilter(null, null, null, null, null, null, null, CustomerSort.NEWEST);

    public static CustomerFilter search(String words) {
        return new CustomerFilter(words, null, null, null, null, null, null, CustomerSort.NAME);
    }

    public CustomerFilter in(CustomerState wanted) {
        return new CustomerFilter(search, email, taxId, phone, externalId, wanted, tag, sort);
    }
}
