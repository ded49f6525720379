package dev.catraca.web;

import static dev.catraca.identity.Permission.*;

import dev.catraca.identity.Permission;
import java.util.List;

/** The back office's sidebar: what there is, and who sees it. The text of an entry is {@code menu.<key>}. */
public final class Menu {

    public static final List<Entry> ENTRIES = List.of(
            entry("home", "home", "/admin", ORGANIZATION_READ),
            entry("customers", "users", "/admin/customers", CUSTOMERS_READ),
            group(
                    "products",
                    "package",
                    entry("products.list", "package", "/admin/products", CATALOG_READ),
                    entry("plans", "tags", "/admin/plans", CATALOG_READ),
                    entry("categories", "folders", "/admin/plan-categories", CATALOG_READ)),
            entry("courses", "school", "/admin/courses", COURSES_READ),
            entry("orders", "shopping-cart", "/admin/orders", ORDERS_READ),
            group("finance", "receipt-2", entry("invoices", "file-invoice", "/admin/invoices", INVOICES_READ)),
            entry("messages", "mail", "/admin/messages", MESSAGES_READ),
            group(
                    "customization",
                    "palette",
                    entry("brand", "palette", "/admin/settings/brand", SETTINGS_WRITE),
                    entry("emails", "mail-cog", "/admin/settings/emails", SETTINGS_WRITE)),
            group(
                    "settings",
                    "settings",
                    entry("organization", "building", "/admin/settings/organization", SETTINGS_WRITE),
                    entry("receiving", "qrcode", "/admin/settings/receiving", SETTINGS_WRITE),
                    entry("smtp", "send", "/admin/settings/smtp", SETTINGS_WRITE),
                    entry("data_requests", "forms", "/admin/settings/data-requests", SETTINGS_WRITE),
                    entry("staff", "users-group", "/admin/settings/staff", STAFF_WRITE),
                    entry("api_keys", "key", "/admin/settings/api-keys", API_KEYS_WRITE),
                    entry("audit", "history", "/admin/settings/audit", AUDIT_READ),
                    entry("clock", "clock", "/admin/settings/clock", CLOCK_WRITE)));

    private Menu() {}

    /** One line of the menu, or a group of them. A group has no address. */
    public record Entry(String key, String icon, String href, List<Permission> permissions, List<Entry> entries) {

        public boolean visibleTo(Screen screen) {
            var allowed = permissions.stream().allMatch(screen::can)
                    && (entries.isEmpty() || entries.stream().anyMatch(entry -> entry.visibleTo(screen)));
            return allowed && (!key.equals("clock") || screen.organization().sandbox());
        }

        public boolean isHere(Screen screen) {
            if (!entries.isEmpty()) {
                return entries.stream().anyMatch(entry -> entry.isHere(screen));
            }
            return key.equals("home")
                    ? screen.place().path().equals(href)
                    : screen.place().within(href);
        }
    }

    private static Entry entry(String key, String icon, String href, Permission permission) {
        return new Entry(key, icon, href, List.of(permission), List.of());
    }

    private static Entry group(String key, String icon, Entry... entries) {
        return new Entry(key, icon, "", List.of(), List.of(entries));
    }
}
