package dev.catraca.identity;

import static dev.catraca.identity.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a member of the staff, or an API key, is trusted with. Only owners make owners and owners' keys. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMIN(EnumSet.allOf(Permission.class)),
    FINANCE(EnumSet.of(
            CUSTOMERS_READ,
            CUSTOMERS_WRITE,
            COURSES_READ,
            CATALOG_READ,
            ORDERS_READ,
            ORDERS_WRITE,
            INVOICES_READ,
            INVOICES_WRITE,
            INVOICES_SEND,
            PAYMENTS_READ,
            PAYMENTS_WRITE,
            ACCESS_READ,
            MESSAGES_READ,
            ORGANIZATION_READ)),
    SUPPORT(EnumSet.of(
            CUSTOMERS_READ,
            CUSTOMERS_WRITE,
            COURSES_READ,
            CATALOG_READ,
            ORDERS_READ,
            INVOICES_READ,
            INVOICES_SEND,
            PAYMENTS_READ,
            ACCESS_READ,
            ACCESS_WRITE,
            MESSAGES_READ,
            ORGANIZATION_READ)),
    INSTRUCTOR(EnumSet.of(COURSES_READ, COURSES_WRITE, ACCESS_READ, CUSTOMERS_READ, ORGANIZATION_READ)),
    VIEWER(EnumSet.of(
            CUSTOMERS_READ,
            COURSES_READ,
            CATALOG_READ,
            ORDERS_READ,
            INVOICES_READ,
            PAYMENTS_READ,
            ACCESS_READ,
            ORGANIZATION_READ));

    // never handed out, never written after the constructor
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean permits(Permission permission) {
        return permissions.contains(permission);
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    /** What is left of the role for a key with these scopes; none means no narrowing. */
    Set<Permission> narrowedTo(Set<Permission> scopes) {
        var left = EnumSet.copyOf(permissions);
        if (!scopes.isEmpty()) {
            left.retainAll(scopes);
        }
        return Set.copyOf(left);
    }
}
