package dev.catraca.identity;

import java.util.Locale;

/** One thing that a role may do. Decides routes, buttons and API alike; as an API key's scope it is {@code orders:read}. */
public enum Permission {
    CUSTOMERS_READ,
    CUSTOMERS_WRITE,
    COURSES_READ,
    COURSES_WRITE,
    CATALOG_READ,
    CATALOG_WRITE,
    ORDERS_READ,
    ORDERS_WRITE,
    INVOICES_READ,
    INVOICES_WRITE,
    INVOICES_SEND,
    PAYMENTS_READ,
    PAYMENTS_WRITE,
    ACCESS_READ,
    ACCESS_WRITE,
    MESSAGES_READ,
    LINKS_COPY,
    AUDIT_READ,
    ORGANIZATION_READ,
    SETTINGS_WRITE,
    STAFF_WRITE,
    API_KEYS_WRITE,
    CLOCK_WRITE;

    public String scope() {
        var name = name().toLowerCase(Locale.ROOT);
        var verb = name.lastIndexOf('_');
        return name.substring(0, verb) + ":" + name.substring(verb + 1);
    }
}
