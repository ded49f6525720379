package dev.catraca.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.journeys.Browser;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.organizations.Organizations;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Looking around in the sample school, and taking it away. */
@CatracaTest
class SampleJourney {

    private static final String RIBBON = "Tudo aqui é inventado";

    @LocalServerPort
    int port;

    @Autowired
    SampleSchool school;

    @Autowired
    Organizations organizations;

    @Autowired
    Invoices invoices;

    @Autowired
    PaymentLinks links;

    @Autowired
    TestOrganizations tests;

    @Autowired
    TestStaff staff;

    @Test
    void a_ribbon_says_so_wherever_one_looks_until_the_owner_takes_it_away() {
        var slug = "exemplo-" + OrganizationId.next();
        var signIn = school.open(slug, new SampleScale(30, 40), _ -> {});
        var id = organizations.bySlug(slug).orElseThrow();

        try (var browser = Browser.open(port).as(staff.join(id, Role.OWNER))) {
            browser.visit("/admin").accessible().fitsAPhone().shoot("sample-home");
            assertThat(browser.page().getByText(RIBBON)).isVisible();
            browser.visit("/admin/customers").accessible().fitsAPhone().shoot("sample-customers");
            browser.visit("/admin/invoices").accessible().fitsAPhone().shoot("sample-invoices");
            browser.visit("/admin/courses").accessible().fitsAPhone().shoot("sample-courses");
            browser.visit(payment(id)).accessible().fitsAPhone().shoot("sample-payment");
            assertThat(browser.page().getByText(RIBBON)).isVisible();
            browser.visit(Browser.path(signIn.studentLink())).accessible();
            assertThat(browser.page().getByText(RIBBON)).isVisible();

            removeFrom(browser, slug);
        }
        assertThat(organizations.bySlug(slug)).isEmpty();
    }

    private void removeFrom(Browser browser, String slug) {
        browser.visit("/admin/settings/organization");
        browser.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remover os dados de exemplo"))
                .click();
        browser.accessible().fitsAPhone().shoot("sample-removal");
        browser.page().getByLabel("Para confirmar").fill(slug);
        browser.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remover os dados de exemplo"))
                .click();
        assertThat(browser.page()).hasURL(java.util.regex.Pattern.compile("/admin/sign-in"));
    }

    private String payment(OrganizationId id) {
        return tests.as(id, () -> {
            var some = invoices.listIssued(InvoiceFilter.ALL, PageRequest.of(1, null))
                    .rows();
            return Browser.path(links.url(some.getFirst()));
        });
    }
}
