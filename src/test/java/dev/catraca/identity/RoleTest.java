package dev.catraca.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    /** The roles of the domain's page, one line for each permission: O A F S I V. */
    @ParameterizedTest
    @CsvSource({
        "CUSTOMERS_READ,    O A F S I V",
        "CUSTOMERS_WRITE,   O A F S - -",
        "COURSES_READ,      O A F S I V",
        "COURSES_WRITE,     O A - - I -",
        "CATALOG_READ,      O A F S - V",
        "CATALOG_WRITE,     O A - - - -",
        "ORDERS_READ,       O A F S - V",
        "ORDERS_WRITE,      O A F - - -",
        "INVOICES_READ,     O A F S - V",
        "INVOICES_WRITE,    O A F - - -",
        "INVOICES_SEND,     O A F S - -",
        "PAYMENTS_READ,     O A F S - V",
        "PAYMENTS_WRITE,    O A F - - -",
        "ACCESS_READ,       O A F S I V",
        "ACCESS_WRITE,      O A - S - -",
        "MESSAGES_READ,     O A F S - -",
        "LINKS_COPY,        O A - - - -",
        "AUDIT_READ,        O A - - - -",
        "ORGANIZATION_READ, O A F S I V",
        "SETTINGS_WRITE,    O A - - - -",
        "STAFF_WRITE,       O A - - - -",
        "API_KEYS_WRITE,    O A - - - -",
        "CLOCK_WRITE,       O A - - - -",
    })
    void permits_what_the_domain_says(Permission permission, String line) {
        for (var role : Role.values()) {
            assertThat(role.permits(permission))
                    .as("%s %s", role, permission)
                    .isEqualTo(line.indexOf(role.name().charAt(0)) >= 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void is_listed_above_with_every_permission(Permission permission) throws NoSuchMethodException {
        var table = RoleTest.class
                .getDeclaredMethod("permits_what_the_domain_says", Permission.class, String.class)
                .getAnnotation(CsvSource.class);

        assertThat(Arrays.stream(table.value()).filter(line -> line.startsWith(permission.name() + ",")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void scopes_only_narrow(Role role) {
        assertThat(role.narrowedTo(Set.of())).isEqualTo(role.permissions());
        assertThat(role.narrowedTo(EnumSet.allOf(Permission.class))).isEqualTo(role.permissions());
        assertThat(role.narrowedTo(Set.of(Permission.CUSTOMERS_READ))).containsExactly(Permission.CUSTOMERS_READ);
    }
}
