package dev.catraca.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a customer, to create one or to replace all details of one. Country and language default
 * to the organization's; without a kind, a CNPJ makes a company.
 */
public record NewCustomer(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String country,
        @Nullable CustomerKind kind,
        @Nullable String taxId,
        @Nullable LocalDate birthDate,
        @Nullable String language,
        @Nullable Address address,
        List<String> tags,
        @Nullable String notes,
        @Nullable String externalId) {

    /** The three details that must be given; only who is enrolled has no phone. */
    public static NewCustomer of(String name, String email, @Nullable String phone) {
        return new NewCustomer(name, email, phone, null, null, null, null, null, null, List.of(), null, null);
    }

    /** An existing customer's details as if typed again. */
    public static NewCustomer of(Customer customer) {
        var phone = customer.phone();
        var taxId = customer.taxId();
        return new NewCustomer(
                customer.name(),
                customer.email().value(),
                phone == null ? null : phone.value(),
                customer.country(),
                customer.kind(),
                taxId == null ? null : taxId.value(),
                customer.birthDate(),
                customer.language(),
                customer.address(),
                customer.tags(),
                customer.notes(),
                customer.externalId());
    }

    public NewCustomer withTaxId(@Nullable String number) {
        return new NewCustomer(
                name, email, phone, country, kind, number, birthDate, language, address, tags, notes, externalId);
    }

    public NewCustomer withAddress(@Nullable Address place) {
        return new NewCustomer(
                name, email, phone, country, kind, taxId, birthDate, language, place, tags, notes, externalId);
    }

    public NewCustomer withTags(String... labels) {
        return new NewCustomer(
                name,
                email,
                phone,
                country,
                kind,
                taxId,
                birthDate,
                language,
                address,
                List.of(labels),
                notes,
                externalId);
    }

    /** With one more tag; one that differs only in case or accents is the same. */
    NewCustomer tagged(String tag) {
        return withTags(Stream.concat(tags.stream(), Stream.of(tag)).toArray(String[]::new));
    }

    public NewCustomer withExternalId(@Nullable String id) {
        return new NewCustomer(name, email, phone, country, kind, taxId, birthDate, language, address, tags, notes, id);
    }
}
