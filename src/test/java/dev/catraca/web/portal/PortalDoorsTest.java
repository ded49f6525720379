package dev.catraca.web.portal;

import static dev.catraca.support.TestSchool.brl;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.Organizations;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CatracaTest
class PortalDoorsTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Seats seats;

    @Autowired
    Invoices invoices;

    @Autowired
    CustomerLinks links;

    @Autowired
    Organizations houses;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization;
    Customer ana;
    Product product;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            ana = school.person("Ana");
            product = school.product("Java", brl(100_00), school.course("Java", 1));
        });
    }

    @Test
    void a_closed_door_leads_to_the_students_own_invoice() {
        organizations.run(organization, () -> reserveSeatOf(ana));

        assertThat(courses()).contains("Java", "/p/");
    }

    @Test
    void but_not_to_what_somebody_else_owes_for_them() {
        organizations.run(organization, () -> reserveSeatOf(school.company("Empresa")));

        assertThat(courses()).contains("Java").doesNotContain("/p/");
    }

    private void reserveSeatOf(Customer payer) {
        var line = new NewLine(product.id(), null, null, 1, null, null);
        var invoice = invoices.issue(NewInvoice.of(payer.id(), LocalDate.of(2099, 1, 1), List.of(line)));
        seats.assign(invoice.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.ON_FULL_PAYMENT, false));
    }

    private String courses() {
        var portal =
                "/o/" + organizations.as(organization, () -> houses.current().slug());
        var session = organizations.as(organization, () -> {
            var url = links.mint(ana.id()).url();
            var token =
                    CustomerLinks.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
            return links.enter(token, ana.id(), "JUnit").orElseThrow();
        });
        var page = browser.get()
                .uri(portal + "/courses")
                .cookie(new Cookie("portal_session", session.text()))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }
}
