package dev.catraca.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.invitations.CaughtInvitations;
import dev.catraca.invitations.Guest;
import dev.catraca.invitations.Invitation;
import dev.catraca.invitations.Invitations;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Organizations;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class PortalInvitationPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Organizations houses;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Invitations invitations;

    @Autowired
    CaughtInvitations mail;

    @Autowired
    Invoices invoices;

    @Autowired
    Customers customers;

    OrganizationId organization;
    String portal = "";
    Customer acme;
    Product product;
    Invoice invoice;
    Invitation invitation;
    final String ana = "ana-" + Ids.next() + "@acme.example";

    @BeforeEach
    void a_company_invites_ana() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            portal = "/o/" + houses.current().slug();
            acme = school.company("Acme");
            product = colleagues.product("Java");
            invoice = colleagues.buy(acme, product, 2);
            invitation = invitations
                    .inviteAs(acme.id(), invoice.id(), product.id(), List.of(new Guest(ana, "Ana Lima")))
                    .getFirst();
        });
    }

    @Test
    void looking_changes_nothing_and_the_button_lets_in() {
        for (var i = 0; i < 3; i++) {
            assertThat(browser.get().uri(mail.path(ana)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Acme convidou você", "Java", "Ana Lima", "assim que o pagamento cair", "Aceitar e entrar");
        }
        assertThat(organizations.<Integer, RuntimeException>as(
                        organization, () -> invoices.get(invoice.id()).seats().invited()))
                .isEqualTo(1);

        assertThat(accept("")).hasStatus(422);
        var session = session(accept("Ana Lima"));

        assertThat(browser.get().uri(portal + "/courses").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("Java");
        assertThat(browser.get().uri(mail.path(ana)).cookie(session)).hasRedirectedUrl(portal + "/courses");
        assertThat(browser.get().uri(mail.path(ana))).hasStatusOk().bodyText().contains("Convite já aceito", "Entrar");
        assertThat(session(accept("Outra"))).isNotNull();
        assertThat(browser.post().uri(mail.path(ana)).cookie(session)).hasRedirectedUrl(portal + "/courses");
    }

    @Test
    void an_accepted_link_is_no_way_in_later() {
        var session = session(accept("Ana Lima"));
        mail.age(organization, 1);

        assertThat(browser.get().uri(mail.path(ana)))
                .hasStatusOk()
                .bodyText()
                .contains("este link não serve mais para entrar", "Receber link", portal + "/sign-in", ana);
        var late = accept("Ana Lima");
        assertThat(late).hasStatus(409).bodyText().contains("este link não serve mais para entrar");
        assertThat(late.getResponse().getHeaders("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("portal_session="));
        assertThat(browser.post().uri(mail.path(ana)).cookie(session)).hasRedirectedUrl(portal + "/courses");
    }

    @Test
    void several_of_one_mailbox_choose() {
        var rui = organizations.as(organization, () -> {
            customers.enrol("Ana Ltda", ana);
            return customers.enrol("Ana Lima", ana);
        });
        assertThat(browser.get().uri(mail.path(ana)))
                .hasStatusOk()
                .bodyText()
                .contains("Aceitar como Ana Ltda", "Aceitar como Ana Lima");
        assertThat(accept("Ana")).hasStatus(422);
        var chosen = browser.post()
                .uri(mail.path(ana))
                .param("customer", rui.id().value().toString())
                .exchange();
        assertThat(session(chosen)).isNotNull();
    }

    @Test
    void who_holds_a_seat_already_is_asked() {
        organizations.run(organization, () -> {
            var student = customers.enrol("Ana Lima", ana);
            invitations.keep(student.id(), colleagues.buy(student, product, 2).id(), product.id());
        });
        assertThat(accept(""))
                .hasStatus(409)
                .bodyText()
                .contains("já tem uma vaga deste produto", "Sim, quero usar esta vaga também");
        var twice =
                browser.post().uri(mail.path(ana)).param("allow_repeat", "true").exchange();
        assertThat(session(twice)).isNotNull();
    }

    @Test
    void somebody_signed_in_with_another_mailbox_is_shown_the_way() {
        var rui = school();
        assertThat(browser.get().uri(mail.path(ana)).cookie(rui))
                .hasStatusOk()
                .bodyText()
                .contains("Este convite é para outro e-mail", ana, "Sair e ver o convite", "Peça a Acme");
        assertThat(browser.post().uri(mail.path(ana)).param("name", "Rui").cookie(rui))
                .hasStatus(409);

        assertThat(browser.post()
                        .uri(portal + "/sign-out")
                        .param("back", mail.path(ana))
                        .cookie(rui))
                .hasRedirectedUrl(mail.path(ana));
        assertThat(accept("Ana Lima")).hasStatus3xxRedirection();
    }

    @Test
    void what_is_over_says_why_and_what_now() {
        organizations.run(organization, () -> invitations.sendAgain(invitation.seat()));
        var earlier = mail.to(ana).getFirst();
        var first = earlier.substring(earlier.indexOf("/o/"));
        assertThat(browser.get().uri(first)).hasStatus(410).bodyText().contains("Há um convite mais novo");

        mail.age(organization, 15);
        assertThat(browser.get().uri(mail.path(ana)))
                .hasStatus(410)
                .bodyText()
                .contains("Este convite venceu", "continua reservada", "Receber um novo link");
        assertThat(accept("Ana")).hasStatus(410).bodyText().contains("Este convite venceu");
        var late = mail.path(ana);
        assertThat(browser.post().uri(late + "/renewal"))
                .hasStatusOk()
                .bodyText()
                .contains("Enviamos um novo link");
        assertThat(mail.to(ana)).hasSize(3);

        organizations.run(organization, () -> invitations.cancel(invitation.seat()));
        assertThat(browser.get().uri(mail.path(ana))).hasStatus(410).bodyText().contains("Acme retomou a vaga");
        assertThat(browser.post().uri(mail.path(ana) + "/renewal")).hasStatus(410);
    }

    @Test
    void a_voided_purchase_says_so() {
        organizations.run(organization, () -> invoices.voidInvoice(invoice.id(), "engano"));
        assertThat(browser.get().uri(mail.path(ana)))
                .hasStatus(410)
                .bodyText()
                .contains("A compra de Acme foi cancelada");
    }

    @Test
    void a_made_up_link_or_one_of_another_school_leads_nowhere() {
        var elsewhere = organizations.newOrganization();
        var other = "/o/" + organizations.as(elsewhere, () -> houses.current().slug());
        var made = Token.mint("vag", organization).text();
        assertThat(browser.get().uri(portal + "/invitation/nonsense")).hasStatus(404);
        assertThat(browser.get().uri(portal + "/invitation/" + made)).hasStatus(404);
        assertThat(browser.post().uri(portal + "/invitation/" + made)).hasStatus(404);
        assertThat(browser.get().uri(mail.path(ana).replace(portal, other))).hasStatus(404);
    }

    private Cookie school() {
        return organizations.as(
                organization, () -> colleagues.session(school.person("Rui").id()));
    }

    private MvcTestResult accept(String name) {
        return browser.post().uri(mail.path(ana)).param("name", name).exchange();
    }

    private static Cookie session(MvcTestResult entered) {
        assertThat(entered).hasStatus3xxRedirection();
        var cookie = entered.getResponse().getHeaders("Set-Cookie").stream()
                .filter(header -> header.startsWith("portal_session="))
                .findFirst()
                .orElseThrow();
        return new Cookie(
                "portal_session",
                Objects.requireNonNull(cookie).substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
    }
}
