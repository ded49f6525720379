package dev.catraca.web.admin;

import static dev.catraca.support.TestSchool.brl;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.Customer;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** SeatTotals members of the staff at the back office of organizations of their own. */
@Component
class Desk {

    private final MockMvcTester web;
    private final TestOrganizations organizations;
    private final TestStaff staff;
    private final TestSchool school;
    private final Invoices invoices;

    Desk(MockMvcTester web, TestOrganizations organizations, TestStaff staff, TestSchool school, Invoices invoices) {
        this.web = web;
        this.organizations = organizations;
        this.staff = staff;
        this.school = school;
        this.invoices = invoices;
    }

    Seated open() {
        return seat(organizations.newOrganization(), Role.OWNER);
    }

    Seated seat(OrganizationId organization, Role role) {
        var session = staff.join(organization, role).session();
        return new Seated(this, organization, List.of(new Cookie("catraca_staff", session.text())));
    }

    /** One member of the staff at work. */
    record Seated(Desk desk, OrganizationId organization, List<Cookie> cookies) {

        /** The same with one more cookie in the browser. */
        Seated with(String name, String value) {
            return new Seated(
                    desk,
                    organization,
                    Stream.concat(cookies.stream(), Stream.of(new Cookie(name, value)))
                            .toList());
        }

        Seated as(Role role) {
            return desk.seat(organization, role);
        }

        <T, X extends Throwable> T call(Caller.Work<T, X> work) throws X {
            return desk.organizations.as(organization, work);
        }

        Customer person(String name) {
            return call(() -> desk.school.person(name));
        }

        Customer company(String name) {
            return call(() -> desk.school.company(name));
        }

        Product product(String name, long price) {
            return call(() -> desk.school.product(name, brl(price), desk.school.course("Curso " + name, 2)));
        }

        Offer offer(String product, long price) {
            return call(() -> desk.school.offer(
                    desk.school.product(product, null, desk.school.course("Curso " + product, 2)),
                    brl(price),
                    Recurrence.MONTHLY));
        }

        /** An offer of a category with one base plan. */
        Offer cloud(long price, long basePrice) {
            return call(() -> {
                var category = desk.school.category("Cloud", "Cloud 2 GB", brl(basePrice));
                var hosting = desk.school.product("Hospedagem", null);
                return desk.school.offer(
                        hosting, brl(price), Recurrence.MONTHLY, category.id(), AccessTerms.DEFAULT, 0);
            });
        }

        List<Invoice> invoices() {
            return call(() -> desk.invoices.list(InvoiceFilter.ALL, PageRequest.of(null, null)))
                    .rows();
        }

        Invoice invoice() {
            return invoices().getFirst();
        }

        MvcTestResult get(String path) {
            return desk.web
                    .get()
                    .uri(URI.create(path))
                    .cookie(cookies.toArray(Cookie[]::new))
                    .exchange();
        }

        String html(String path) {
            return Desk.html(get(path));
        }

        MvcTestResult post(String path, String... fields) {
            var request = desk.web
                    .post()
                    .uri(URI.create(path))
                    .cookie(cookies.toArray(Cookie[]::new))
                    .header("Sec-Fetch-Site", "same-origin");
            for (var i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return request.exchange();
        }
    }

    /** The page, with the space that amounts don't break at as a plain one. */
    static String html(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8).replace('\u00a0', ' ');
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** The value of a hidden field. */
    static String hidden(String html, String name) {
        return html.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    /** These fields, with one of them changed. */
    static String[] with(String[] fields, String name, String value) {
        var changed = fields.clone();
        for (var i = 0; i < changed.length; i += 2) {
            if (changed[i].equals(name)) {
                changed[i + 1] = value;
            }
        }
        return changed;
    }
}
