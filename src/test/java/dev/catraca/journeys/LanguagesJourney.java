package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

import com.microsoft.playwright.Page;
import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.Customer;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The faces that strangers see first, in the other languages that we speak. */
@CatracaTest
class LanguagesJourney {

    private record Sale(Customer customer, String payment, String entry) {}

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestSchool school;

    @Autowired
    Orders orders;

    @Autowired
    Invoices invoices;

    @Autowired
    PaymentLinks payments;

    @Autowired
    CustomerLinks entries;

    @ParameterizedTest
    @CsvSource({
        "English, en, Amount due, My courses, Access opens when the invoice is paid., Customers",
        "español, es, Importe a pagar, Mis cursos, El acceso se abre cuando se pague la factura., Clientes",
    })
    void one_pays_studies_and_works_in(
            String language, String tag, String due, String courses, String waiting, String customers) {
        var owner = staff.join(organizations.newSchool("Escola Aurora"), Role.OWNER);
        var sale = owner.call(this::sell);
        try (var browser = Browser.open(port)) {
            var page = browser.visit(sale.payment).page();
            speak(page, language);
            assertThat(page.getByText(due)).isVisible();
            browser.look("payment-" + tag);

            browser.visit(sale.entry);
            page.locator("main button").click();
            assertThat(page.getByText(courses).last()).isVisible();
            assertThat(page.locator(".state")).containsText(waiting);
            browser.look("portal-courses-" + tag);

            browser.as(owner).visit("/admin/customers");
            assertThat(page.locator("h1")).hasText(customers);
            assertThat(page.getByText(sale.customer.name())).isVisible();
            browser.look("customers-" + tag);
        }
    }

    private Sale sell() {
        var lia = school.person("Lia Torres");
        var plan = school.offer(
                school.product("Java", null, school.course("Java do zero", 3)), brl(199_90), Recurrence.MONTHLY);
        var order = orders.place(NewOrder.of(lia.id(), plan.id()));
        var invoice = invoices.get(Objects.requireNonNull(order.invoice()));
        return new Sale(
                lia,
                Browser.path(payments.url(invoice)),
                Browser.path(entries.mint(lia.id()).url()));
    }

    private static void speak(Page page, String language) {
        page.getByTitle(language).click();
        assertThat(page.getByTitle(language)).hasAttribute("aria-pressed", "true");
    }
}
