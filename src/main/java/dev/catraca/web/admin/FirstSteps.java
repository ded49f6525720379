package dev.catraca.web.admin;

import dev.catraca.courses.CourseQuery;
import dev.catraca.courses.Courses;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Permission;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.notifications.Notifications;
import dev.catraca.organizations.Organization;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a new organization still has to do; each step knows by itself when it is done. */
@Component
class FirstSteps {

    private static final PageRequest ONE = new PageRequest(1, null);

    private final Courses courses;
    private final Customers customers;
    private final Invoices invoices;
    private final Notifications notifications;

    FirstSteps(Courses courses, Customers customers, Invoices invoices, Notifications notifications) {
        this.courses = courses;
        this.customers = customers;
        this.invoices = invoices;
        this.notifications = notifications;
    }

    /** None in a sample: it is there to be looked at. */
    List<FirstStep> of(Organization organization) {
        return organization.sample() ? List.of() : steps(organization);
    }

    private List<FirstStep> steps(Organization organization) {
        return List.of(
                new FirstStep(
                        "pix",
                        "qrcode",
                        "/admin/settings/receiving",
                        Permission.SETTINGS_WRITE,
                        organization.pix().key() != null),
                new FirstStep(
                        "smtp",
                        "send",
                        "/admin/settings/smtp",
                        Permission.SETTINGS_WRITE,
                        notifications.smtp().isPresent()),
                new FirstStep(
                        "course",
                        "school",
                        "/admin/courses/new",
                        Permission.COURSES_WRITE,
                        any(courses.list(CourseQuery.ALL, ONE))),
                new FirstStep(
                        "customer",
                        "user-plus",
                        "/admin/customers/new",
                        Permission.CUSTOMERS_WRITE,
                        any(customers.list(CustomerFilter.ALL, ONE))),
                new FirstStep(
                        "invoice",
                        "file-invoice",
                        "/admin/invoices/new",
                        Permission.INVOICES_WRITE,
                        any(invoices.list(InvoiceFilter.ALL, ONE))));
    }

    private static boolean any(Page<?> page) {
        return !page.rows().isEmpty();
    }
}
