package dev.catraca.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.audit.Audit;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.CaughtLinks;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.organizations.Organizations;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class PortalSignInPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Customers customers;

    @Autowired
    CaughtLinks mail;

    @Autowired
    CustomerLinks links;

    @Autowired
    Audit audit;

    @Autowired
    Organizations houses;

    @Autowired
    TestOrganizations organizations;

    OrganizationId school = OrganizationId.next();
    String portal = "";
    final String email = "rui-" + Ids.next() + "@casa.example";

    @BeforeEach
    void open_a_school() {
        school = organizations.newOrganization();
        portal = "/o/" + organizations.as(school, () -> houses.current().slug());
    }

    @Test
    void a_customer_asks_for_a_link_and_enters_by_a_button() {
        var rui = customer("Rui <b>Lima");
        assertThat(browser.get().uri(portal + "/sign-in")).hasStatusOk();
        assertThat(browser.post().uri(portal + "/sign-in").param("email", email))
                .hasStatusOk();
        var path = path(mail.to(email).orElseThrow());
        assertThat(path).startsWith(portal + "/enter/in_");

        assertThat(browser.get().uri(path)).hasStatusOk();
        assertThat(browser.get().uri(path)).hasStatusOk().bodyText().contains("Rui &lt;b&gt;Lima");
        var entered = browser.post().uri(path).param("customer", rui).exchange();

        assertThat(entered).hasRedirectedUrl(portal);
        var cookie = Objects.requireNonNull(entered.getResponse().getHeader("Set-Cookie"));
        assertThat(cookie)
                .startsWith("portal_session=customer_")
                .contains("Path=" + portal + ";", "HttpOnly", "SameSite=Lax");
        assertThat(browser.post().uri(path).param("customer", rui)).hasStatus(410);

        var session = new Cookie("portal_session", cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
        assertThat(browser.get().uri(portal + "/sign-in").cookie(session)).hasRedirectedUrl(portal);
        assertThat(browser.post().uri(portal + "/sign-out").cookie(session)).hasRedirectedUrl(portal + "/sign-in");
        assertThat(browser.get().uri(portal + "/sign-in").cookie(session)).hasStatusOk();
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_is_nobodys() throws Exception {
        customer("Rui Lima");

        var known =
                browser.post().uri(portal + "/sign-in").param("email", email).exchange();
        var unknown = browser.post()
                .uri(portal + "/sign-in")
                .param("email", "ninguem-" + email)
                .exchange();

        assertThat(known.getResponse().getContentAsString())
                .isEqualTo(unknown.getResponse().getContentAsString());
    }

    @Test
    void a_session_of_one_organization_is_nobody_in_the_portal_of_another() {
        var rui = customer("Rui Lima");
        browser.post().uri(portal + "/sign-in").param("email", email).exchange();
        var path = path(mail.to(email).orElseThrow());
        var cookie = Objects.requireNonNull(browser.post()
                .uri(path)
                .param("customer", rui)
                .exchange()
                .getResponse()
                .getHeader("Set-Cookie"));
        var session = new Cookie("portal_session", cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
        var other = organizations.newOrganization();
        var elsewhere = "/o/" + organizations.as(other, () -> houses.current().slug());

        assertThat(browser.get().uri(elsewhere + "/sign-in").cookie(session)).hasStatusOk();
        assertThat(browser.post().uri(elsewhere + "/sign-out").cookie(session))
                .hasRedirectedUrl(elsewhere + "/sign-in");
        assertThat(browser.get().uri(portal + "/sign-in").cookie(session)).hasRedirectedUrl(portal);
    }

    @Test
    void a_portal_that_is_nobodys_is_not_found() {
        assertThat(browser.get().uri("/o/nao-existe-mesmo/sign-in")).hasStatus(404);
    }

    @Test
    void who_proved_a_mailbox_goes_on_as_another_of_its_customers() {
        var rui = customer("Rui Lima");
        var bia = customer("Bia Lima");
        var session = enterByMailbox(rui);
        assertThat(browser.get().uri(portal + "/courses").cookie(session))
                .bodyText()
                .contains(portal + "/profiles");

        var changed = browser.post()
                .uri(portal + "/profiles")
                .cookie(session)
                .param("customer", bia)
                .exchange();

        assertThat(changed).hasRedirectedUrl(portal);
        assertThat(browser.get().uri(portal + "/courses").cookie(cookie(changed)))
                .hasStatusOk()
                .bodyText()
                .contains("Bia Lima");
        assertThat(browser.get().uri(portal + "/courses").cookie(session)).hasStatus(302);
        assertThat(organizations.as(
                        school,
                        () -> audit.of(UUID.fromString(bia), PageRequest.of(null, null))
                                .rows()))
                .anyMatch(entry -> entry.action().equals("signed_in"));
    }

    @Test
    void a_customer_whose_address_changed_is_no_longer_among_them() {
        var rui = customer("Rui Lima");
        var bia = customer("Bia Lima");
        var session = enterByMailbox(rui);
        organizations.run(school, () -> {
            var id = new CustomerId(UUID.fromString(bia));
            var change = NewCustomer.of("Bia Lima", "outra-" + email, "11912345678");
            customers.change(id, now -> change);
        });

        assertThat(browser.get().uri(portal + "/profiles").cookie(session))
                .bodyText()
                .contains("Rui Lima")
                .doesNotContain("Bia Lima");
        assertThat(change(session, bia)).hasStatus(409);
        assertThat(browser.get().uri(portal + "/courses").cookie(session)).hasStatusOk();
    }

    @Test
    void a_link_for_one_customer_opens_no_other_and_a_strangers_never() {
        var rui = customer("Rui Lima");
        var bia = customer("Bia Lima");
        var eva = organizations
                .as(school, () -> customers.create(NewCustomer.of("Eva", "eva-" + email, "11912345678")))
                .id();
        var path = organizations.as(
                school,
                () -> path(links.mint(new CustomerId(UUID.fromString(rui))).url()));
        var letter = cookie(browser.post().uri(path).param("customer", rui).exchange());

        assertThat(browser.get().uri(portal + "/profiles").cookie(letter))
                .bodyText()
                .doesNotContain("Bia Lima");
        assertThat(change(letter, bia)).hasStatus(409);
        assertThat(change(enterByMailbox(rui), eva.value().toString())).hasStatus(409);
    }

    private MvcTestResult change(Cookie session, String to) {
        return browser.post()
                .uri(portal + "/profiles")
                .cookie(session)
                .param("customer", to)
                .exchange();
    }

    private Cookie enterByMailbox(String customer) {
        browser.post().uri(portal + "/sign-in").param("email", email).exchange();
        var path = path(mail.to(email).orElseThrow());
        return cookie(browser.post().uri(path).param("customer", customer).exchange());
    }

    private static Cookie cookie(MvcTestResult answer) {
        var header = Objects.requireNonNull(answer.getResponse().getHeader("Set-Cookie"));
        return new Cookie("portal_session", header.substring(header.indexOf('=') + 1, header.indexOf(';')));
    }

    private String customer(String name) {
        return organizations
                .as(school, () -> customers.create(NewCustomer.of(name, email, "11912345678")))
                .id()
                .value()
                .toString();
    }

    private static String path(String url) {
        return url.substring(url.indexOf('/', "https://".length()));
    }
}
