package dev.catraca.onboarding;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Step 1: who it is, either somebody new or a customer that already exists. The others are customers who look alike, but
 * whom somebody said to be different people.
 */
public record Contact(
        @Nullable CustomerId existing,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        List<CustomerId> others)
        implements Answer {

    public static final Contact NOBODY = new Contact(null, null, null, null, List.of());

    /** It turned out to be a customer of ours. */
    public static Contact of(Customer customer) {
        var phone = customer.phone();
        return new Contact(
                customer.id(),
                customer.name(),
                customer.email().value(),
                phone == null ? null : phone.value(),
                List.of());
    }

    /** The same words, but about somebody new. */
    public Contact asNew() {
        return new Contact(null, name, email, phone, others);
    }

    @Override
    public DraftStep step() {
        return DraftStep.CUSTOMER;
    }

    @Override
    public boolean isBlank() {
        return existing == null && Stream.of(name, email, phone).allMatch(text -> text == null);
    }
}
