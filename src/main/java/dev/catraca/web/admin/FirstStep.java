package dev.catraca.web.admin;

import dev.catraca.identity.Permission;
import dev.catraca.organizations.Organization;
import java.util.List;

/** One thing to do before the first student enters; its texts are {@code home.step.<key>} and {@code ....hint}. */
public record FirstStep(String key, String icon, String href, Permission permission, boolean done) {

    static List<FirstStep> of(Organization organization) {
        return List.of(
                new FirstStep(
                        "pix",
                        "qrcode",
                        "/admin/settings/brand",
                        Permission.SETTINGS_WRITE,
                        organization.pix().key() != null),
                new FirstStep("smtp", "send", "/admin/settings/smtp", Permission.SETTINGS_WRITE, false),
                new FirstStep("course", "school", "/admin/courses", Permission.COURSES_WRITE, false),
                new FirstStep("customer", "user-plus", "/admin/customers", Permission.CUSTOMERS_WRITE, false),
                new FirstStep("invoice", "file-invoice", "/admin/invoices", Permission.INVOICES_WRITE, false));
    }
}
