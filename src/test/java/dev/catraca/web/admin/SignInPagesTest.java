package dev.catraca.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.CaughtLinks;
import dev.catraca.identity.NewStaff;
import dev.catraca.identity.Role;
import dev.catraca.identity.Staff;
import dev.catraca.identity.TestStaff;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class SignInPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Staff staff;

    @Autowired
    TestStaff people;

    @Autowired
    CaughtLinks mail;

    @Autowired
    TestOrganizations organizations;

    OrganizationId school = OrganizationId.next();
    final String email = "ana-" + Ids.next() + "@escola.example";

    @BeforeEach
    void open_a_school() {
        school = organizations.newOrganization();
    }

    @Test
    void a_visitor_of_the_back_office_is_sent_to_sign_in_and_brought_back() {
        people.join(school, Role.OWNER, email);

        assertThat(browser.get().uri("/admin/settings/staff?q=a"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/admin/sign-in?back=%2Fadmin%2Fsettings%2Fstaff%3Fq%3Da");
        assertThat(browser.get().uri("/admin/sign-in?back=/admin/settings/staff"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"/admin/settings/staff\"");
        assertThat(signIn(TestStaff.PASSWORD, "/admin/settings/staff?q=a"))
                .hasRedirectedUrl("/admin/settings/staff?q=a");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        people.join(school, Role.OWNER, email);

        var cookie = Objects.requireNonNull(
                signIn(TestStaff.PASSWORD, null).getResponse().getHeader("Set-Cookie"));

        assertThat(cookie)
                .startsWith("catraca_staff=staff_")
                .contains("Path=/admin;", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void nobody_is_sent_away_to_another_site() {
        people.join(school, Role.OWNER, email);

        assertThat(signIn(TestStaff.PASSWORD, "https://evil.example/admin/")).hasRedirectedUrl("/admin");
        assertThat(signIn(TestStaff.PASSWORD, "//evil.example/admin/")).hasRedirectedUrl("/admin");
    }

    @Test
    void a_wrong_password_keeps_the_address_and_says_nothing_of_its_being_known() {
        people.join(school, Role.OWNER, email);

        assertThat(signIn("senha-errada-mesmo", null))
                .hasStatus(401)
                .bodyText()
                .contains("value=\"" + email + "\"")
                .contains("E-mail ou senha não conferem.")
                .doesNotContain("senha-errada-mesmo");
    }

    @Test
    void the_staff_page_opens_for_who_may_and_not_for_who_may_not() {
        var owner = people.join(school, Role.OWNER, email);
        var viewer = people.join(school, Role.VIEWER);

        assertThat(browser.get().uri("/admin/settings/staff").cookie(cookie(owner)))
                .hasStatusOk()
                .bodyText()
                .contains(email);
        assertThat(browser.get().uri("/admin/settings/staff").cookie(cookie(viewer)))
                .hasStatus(403);
    }

    @Test
    void signing_out_ends_the_session() {
        var owner = people.join(school, Role.OWNER, email);

        assertThat(browser.post().uri("/admin/sign-out").cookie(cookie(owner))).hasRedirectedUrl("/admin/sign-in");

        assertThat(browser.get().uri("/admin/settings/staff").cookie(cookie(owner)))
                .hasStatus3xxRedirection();
    }

    @Test
    void an_invitation_opened_by_a_scanner_is_still_good_and_then_used_up() {
        var invitation = organizations.as(school, () -> staff.invite(new NewStaff("Ana Souza", email, Role.SUPPORT)));
        var path = path(invitation.url());

        assertThat(browser.get().uri(path)).hasStatusOk();
        assertThat(browser.get().uri(path)).hasStatusOk().bodyText().contains(email, "Escola de Teste");
        assertThat(browser.post().uri(path).param("name", "Ana Souza").param("password", TestStaff.PASSWORD))
                .hasRedirectedUrl("/admin");

        assertThat(browser.post().uri(path).param("name", "Ana Souza").param("password", TestStaff.PASSWORD))
                .hasStatus(410);
        assertThat(browser.get().uri(path)).hasStatus(410);
    }

    @Test
    void a_forgotten_password_is_replaced_by_link() {
        people.join(school, Role.OWNER, email);

        var known = browser.post()
                .uri("/admin/password-reset")
                .param("email", email)
                .exchange();
        var unknown = browser.post()
                .uri("/admin/password-reset")
                .param("email", "ninguem-" + email)
                .exchange();
        assertThat(body(known)).isEqualTo(body(unknown));

        var path = path(mail.to(email).orElseThrow());
        assertThat(browser.get().uri(path)).hasStatusOk();
        assertThat(browser.post().uri(path).param("password", "curta")).hasStatus(422);
        assertThat(browser.post().uri(path).param("password", "girafa-lilas-voadora"))
                .hasRedirectedUrl("/admin/sign-in");
        assertThat(browser.post().uri(path).param("password", "girafa-lilas-voadora"))
                .hasStatus(410);
        assertThat(signIn("girafa-lilas-voadora", null)).hasRedirectedUrl("/admin");
    }

    @Test
    void made_up_links_are_stale_and_setup_is_closed() {
        assertThat(browser.get().uri("/admin/invitation/qualquer")).hasStatus(410);
        assertThat(browser.get().uri("/admin/password-reset/qualquer")).hasStatus(410);
        assertThat(browser.get().uri("/setup/qualquer")).hasStatus(404);
        assertThat(browser.post().uri("/setup/qualquer").param("name", "Minha")).hasStatus(404);
    }

    @Test
    void a_made_key_is_shown_once() {
        var owner = people.join(school, Role.OWNER, email);

        assertThat(browser.get().uri("/admin/settings/api-keys/new").cookie(cookie(owner)))
                .hasStatusOk();
        assertThat(browser.post()
                        .uri("/admin/settings/api-keys")
                        .cookie(cookie(owner))
                        .param("name", "Integração <script>")
                        .param("role", "FINANCE")
                        .param("scopes", "invoices:read"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"ctr_")
                .doesNotContain("Integração <script>");
        assertThat(browser.get().uri("/admin/settings/api-keys").cookie(cookie(owner)))
                .bodyText()
                .contains("invoices:read")
                .doesNotContainPattern("ctr_[0-9a-f]{32}");
    }

    @Test
    void the_profile_page_changes_name_and_password() {
        var owner = people.join(school, Role.OWNER, email);

        assertThat(browser.get().uri("/admin/settings/sessions").cookie(cookie(owner)))
                .hasStatusOk();
        assertThat(browser.post()
                        .uri("/admin/settings/profile")
                        .cookie(cookie(owner))
                        .param("name", "Ana Clara")
                        .param("language", "en"))
                .hasRedirectedUrl("/admin/settings/sessions");
        assertThat(browser.post()
                        .uri("/admin/settings/password")
                        .cookie(cookie(owner))
                        .param("current", "não era esta")
                        .param("password", "girafa-lilas-voadora"))
                .hasStatus(422)
                .bodyText()
                .contains("Ana Clara");
    }

    private MvcTestResult signIn(String password, @Nullable String back) {
        var request = browser.post().uri("/admin/sign-in").param("email", email).param("password", password);
        return (back == null ? request : request.param("back", back)).exchange();
    }

    private static Cookie cookie(TestStaff.Member member) {
        return new Cookie("catraca_staff", member.session().text());
    }

    private static String path(String url) {
        return url.substring(url.indexOf('/', "https://".length()));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
