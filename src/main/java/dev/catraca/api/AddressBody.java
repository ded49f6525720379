package dev.catraca.api;

import dev.catraca.customers.Address;
import org.jspecify.annotations.Nullable;

/** An address as sent. */
record AddressBody(
        @Nullable String street,
        @Nullable String number,
        @Nullable String complement,
        @Nullable String district,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country) {

    Address asAddress() {
        return new Address(street, number, complement, district, city, state, postalCode, country);
    }

    static @Nullable AddressBody of(@Nullable Address address) {
        return address == null
                ? null
                : new AddressBody(
                        address.street(),
                        address.number(),
                        address.complement(),
                        address.district(),
                        address.city(),
                        address.state(),
                        address.postalCode(),
                        address.country());
    }
}
