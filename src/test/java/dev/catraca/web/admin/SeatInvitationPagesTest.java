package dev.catraca.web.admin;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invitations.CaughtInvitations;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class SeatInvitationPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestSchool school;

    @Autowired
    Invoices invoices;

    @Autowired
    CaughtInvitations mail;

    OrganizationId organization;
    Invoice invoice;
    String product = "";
    String page = "";
    Cookie support = new Cookie("catraca_staff", "");
    final String ana = "ana-" + Ids.next() + "@acme.example";

    @BeforeEach
    void sell_two_seats() {
        organization = organizations.newOrganization();
        support = new Cookie(
                "catraca_staff",
                staff.join(organization, Role.SUPPORT).session().text());
        organizations.run(organization, () -> {
            var sold = school.product("Java", brl(100_00), school.course("Java", 1));
            var line = new NewLine(sold.id(), null, null, 2, null, null);
            invoice =
                    invoices.issue(NewInvoice.of(school.company("Acme").id(), LocalDate.of(2099, 1, 1), List.of(line)));
            product = sold.id().value().toString();
            page = "/admin/invoices/" + invoice.id();
        });
    }

    @Test
    void the_staff_offer_a_seat() {
        assertThat(browser.get().uri(page).cookie(support)).bodyText().contains(page + "/seats/invitations/new");
        assertThat(browser.get().uri(page + "/seats/invitations/new").cookie(support))
                .hasStatusOk()
                .bodyText()
                .contains("Java (2 livres)", "Liberar imediatamente");
        assertThat(post("/seats/invitations", Map.of("product_id", product, "emails", "nada", "release", "X")))
                .hasStatus(422)
                .bodyText()
                .contains("Não encontramos um e-mail em: nada");
        assertThat(post("/seats/invitations", Map.of("product_id", product, "emails", ana, "release", "IMMEDIATELY")))
                .hasRedirectedUrl(page);

        assertThat(organizations.<Integer, RuntimeException>as(
                        organization, () -> invoices.get(invoice.id()).seats().invited()))
                .isEqualTo(1);
        assertThat(mail.to(ana)).hasSize(1);
    }

    @Test
    void a_viewer_offers_nothing() {
        var viewer = new Cookie(
                "catraca_staff", staff.join(organization, Role.VIEWER).session().text());
        assertThat(browser.get().uri(page + "/seats/invitations/new").cookie(viewer))
                .hasStatus(403);
        assertThat(browser.post().uri(page + "/seats/invitations").cookie(viewer))
                .hasStatus(403);
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = browser.post().uri(page + path).cookie(support);
        fields.forEach(request::param);
        return request.exchange();
    }
}
