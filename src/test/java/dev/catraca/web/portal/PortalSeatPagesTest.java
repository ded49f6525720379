package dev.catraca.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.identity.RateLimits;
import dev.catraca.invitations.CaughtInvitations;
import dev.catraca.invitations.Guest;
import dev.catraca.invitations.Holder;
import dev.catraca.invitations.Invitations;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.SeatTotals;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.organizations.Organizations;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@CatracaTest
class PortalSeatPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

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
    RateLimits limits;

    OrganizationId organization;
    String portal = "";
    String seats = "";
    Customer acme;
    Product product;
    Invoice invoice;
    Cookie session = new Cookie("portal_session", "");
    final String ana = "ana-" + Ids.next() + "@acme.example";

    @BeforeEach
    void a_company_buys_three_seats() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            portal = "/o/" + houses.current().slug();
            acme = school.company("Acme");
            product = colleagues.product("Java");
            invoice = colleagues.buy(acme, product, 3);
            seats = portal + "/seats/" + invoice.id();
            session = colleagues.session(acme.id());
        });
    }

    @Test
    void the_tab_is_there_for_those_who_have_seats_for_others() {
        assertThat(get(portal + "/courses", session)).bodyText().contains(portal + "/seats\"");

        var rui = organizations.as(
                organization, () -> colleagues.session(school.person("Rui").id()));
        assertThat(get(portal + "/courses", rui)).bodyText().doesNotContain(portal + "/seats");
        assertThat(get(portal + "/seats", rui)).hasStatusOk().bodyText().contains("Nenhuma vaga por aqui");
    }

    @Test
    void who_has_one_invoice_with_seats_is_at_it_at_once() {
        assertThat(get(portal + "/seats", session)).hasRedirectedUrl(seats);
        assertThat(get(portal + "/seats?all=true", session))
                .hasStatusOk()
                .bodyText()
                .contains("3 compradas");
        assertThat(get(seats, session))
                .hasStatusOk()
                .bodyText()
                .contains("0 entregues", "3 livres", "Esta fatura ainda não foi paga", "/p/");
    }

    @Test
    void many_are_invited_from_a_list_and_what_is_wrong_stays_in_the_form() {
        var bad = post("/invitations", Map.of("product_id", id(), "emails", ana + "\nBia"));
        assertThat(bad).hasStatus(422).bodyText().contains("Não encontramos um e-mail em: Bia", ana);
        var many = String.join("\n", ana, "b" + ana, "c" + ana, "d" + ana);
        assertThat(post("/invitations", Map.of("product_id", id(), "emails", many)))
                .hasStatus(409)
                .bodyText()
                .contains("Você listou 4 pessoas", "d" + ana);
        assertThat(mail.to(ana)).isEmpty();

        assertThat(post("/invitations", Map.of("product_id", id(), "emails", "Ana Lima <" + ana + ">")))
                .hasRedirectedUrl(seats);

        assertThat(get(seats, session)).bodyText().contains("1 convidada", "2 livres", "Ana Lima", ana, "Reenviar");
        assertThat(mail.to(ana)).hasSize(1);
    }

    @Test
    void one_is_kept_and_more_are_asked_for() {
        assertThat(post("/own", Map.of("product_id", id()))).hasRedirectedUrl(seats);
        assertThat(get(seats, session)).bodyText().doesNotContain("Ficar com uma vaga");

        assertThat(post("/wish", Map.of("product_id", id(), "quantity", "0"))).hasStatus(422);
        assertThat(post("/wish", Map.of("product_id", id(), "quantity", "5", "note", "Março")))
                .hasRedirectedUrl(seats);
        assertThat(get(seats, session)).bodyText().contains("Pedido enviado hoje");
    }

    @Test
    void an_invitation_is_sent_again_a_few_times_a_day_swapped_and_taken_back() {
        var holder = invited(ana);
        for (var i = 0; i < 3; i++) {
            assertThat(post("/" + holder + "/sending", Map.of())).hasRedirectedUrl(seats);
        }
        assertThat(post("/" + holder + "/sending", Map.of())).hasStatus(429);
        assertThat(mail.to(ana)).hasSize(4);

        assertThat(get(seats + "/" + holder, session))
                .hasStatusOk()
                .bodyText()
                .contains("Cancelar o convite", "Passar a outra pessoa");
        assertThat(post("/" + holder + "/swap", Map.of("email", "nada"))).hasStatus(422);
        assertThat(post("/" + holder + "/swap", Map.of("email", "bia-" + ana))).hasRedirectedUrl(seats);
        assertThat(mail.to("bia-" + ana)).hasSize(1);

        assertThat(post("/" + holder + "/return", Map.of())).hasRedirectedUrl(seats);
        assertThat(totals()).isEqualTo(new SeatTotals(3, 0, 0, 0, 0));
        assertThat(get(seats + "/" + holder, session)).hasStatus(404);
        assertThat(post("/" + holder + "/return", Map.of())).hasStatus(404);
    }

    @Test
    void the_mails_of_a_day_are_counted_together_and_names_carry_no_links() {
        var holder = invited(ana);
        assertThat(post("/" + holder + "/swap", Map.of("email", "x" + ana, "name", "Ganhe em www.mau.example")))
                .hasStatus(422)
                .bodyText()
                .contains("não pode ter links");

        limits.take("seat-mails", acme.id().toString(), SeatMails.A_DAY - 2, SeatMails.A_DAY, Duration.ofDays(1));
        for (var i = 0; i < 3; i++) {
            assertThat(post("/" + holder + "/swap", Map.of("email", "nada"))).hasStatus(422);
        }
        assertThat(post("/" + holder + "/sending", Map.of())).hasStatus3xxRedirection();
        assertThat(post("/" + holder + "/sending", Map.of())).hasStatus3xxRedirection();
        assertThat(post("/" + holder + "/sending", Map.of())).hasStatus(429);
        assertThat(post("/" + holder + "/swap", Map.of("email", "y" + ana))).hasStatus(429);
        assertThat(post("/invitations", Map.of("product_id", id(), "emails", "z" + ana)))
                .hasStatus(429);
        assertThat(mail.to("y" + ana)).isEmpty();
        assertThat(mail.to("z" + ana)).isEmpty();
    }

    @Test
    void nobody_else_touches_them_whatever_they_guess() {
        var holder = invited(ana);
        var other = organizations.as(organization, () -> {
            var rui = school.company("Rui Ltda");
            colleagues.buy(rui, product, 2);
            return colleagues.session(rui.id());
        });

        for (var route : ours().toList()) {
            for (var path : Stream.of(invoice.id().value(), Ids.next())
                    .map(guessed -> path(route.path(), guessed, holder))
                    .toList()) {
                assertThat(send(route.method(), path, other))
                        .as(route + " " + path)
                        .hasStatus(404);
                assertThat(send(route.method(), path, new Cookie("portal_session", "x")))
                        .as("nobody at " + path)
                        .hasStatus3xxRedirection();
            }
        }
        assertThat(totals()).isEqualTo(new SeatTotals(3, 0, 0, 1, 0));
        assertThat(mail.to(ana)).hasSize(1);
    }

    private record Route(RequestMethod method, String path) {}

    /** Every route under an invoice's seats; what somebody adds is tried too. */
    private Stream<Route> ours() {
        var found = routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/o/{slug}/seats/{invoice}"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method, path))))
                .toList();
        assertThat(found).hasSizeGreaterThan(8);
        return found.stream();
    }

    private String path(String route, UUID guessed, UUID holder) {
        return route.replace("/o/{slug}", portal)
                .replace("{invoice}", guessed.toString())
                .replace("{seat}", holder.toString());
    }

    private MvcTestResult send(RequestMethod method, String path, Cookie who) {
        return method == RequestMethod.GET
                ? browser.get().uri(path).cookie(who).exchange()
                : browser.post()
                        .uri(path)
                        .cookie(who)
                        .param("product_id", id())
                        .param("emails", "x@acme.example")
                        .param("email", "x@acme.example")
                        .param("quantity", "1")
                        .exchange();
    }

    private UUID invited(String email) {
        return organizations.as(organization, () -> {
            invitations.inviteAs(acme.id(), invoice.id(), product.id(), List.of(new Guest(email, null)));
            return invitations.holders(acme.id(), invoice.id(), PageRequest.of(null, null)).rows().stream()
                    .map(Holder::seat)
                    .findFirst()
                    .orElseThrow()
                    .value();
        });
    }

    private SeatTotals totals() {
        return organizations.as(organization, () -> invoices.get(invoice.id()).seats());
    }

    private String id() {
        return product.id().value().toString();
    }

    private MvcTestResult get(String path, Cookie who) {
        return browser.get().uri(path).cookie(who).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = browser.post().uri(seats + path).cookie(session);
        fields.forEach(request::param);
        return request.exchange();
    }
}
