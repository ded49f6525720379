package dev.catraca.api;

import dev.catraca.customers.Address;
import org.jspecify.annotations.Nullable;

/** An address as shown; in Brazil the postal code is eight bare digits. */
record AddressView(
        @Nullable String street,
        @Nullable String number,
        @Nullable String complement,
        @Nullable String district,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country) {

    static @Nullable AddressView of(@Nullable Address address) {
        return address == null
                ? null
                : new AddressView(
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
