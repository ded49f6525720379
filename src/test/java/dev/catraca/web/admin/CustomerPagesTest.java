package dev.catraca.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.customers.Address;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class CustomerPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final NewCustomer ANA = NewCustomer.of("Ana Souza", "ana@example.com", "(11) 98765-4321");

    @Autowired
    MockMvcTester web;

    @Autowired
    Customers customers;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    private OrganizationId organization = OrganizationId.next();
    private Cookie cookie = new Cookie("none", "");

    @BeforeEach
    void signs_in() {
        organization = organizations.newOrganization();
        signIn(Role.OWNER);
    }

    @Test
    void an_empty_list_says_what_to_do_next() {
        assertThat(html(get("/admin/customers"))).contains("Nenhum cliente ainda", "/admin/customers/new");
        assertThat(html(get("/admin/customers?q=ana"))).contains("Nenhum cliente com esses filtros");
    }

    @Test
    void the_list_shows_active_customers_and_follows_its_address() {
        var ana = create(ANA.withTags("VIP"));
        var bia = create(NewCustomer.of("Bia", "bia@example.com", "21987654321"));
        organizations.as(organization, () -> customers.archive(bia.id(), "saiu"));

        assertThat(html(get("/admin/customers")))
                .contains("Ana Souza", "+55 11 98765-4321", card(ana))
                .doesNotContain("bia@example.com");
        assertThat(html(get("/admin/customers?state=ARCHIVED"))).contains("bia@example.com", "Arquivado");
        assertThat(html(get("/admin/customers?state=ALL&sort=NAME&q=an"))).contains("Ana Souza");
        assertThat(html(get("/admin/customers?tag=vip"))).contains("Ana Souza");
        assertThat(html(get("/admin/customers?state=<x>&sort=<x>"))).contains("Ana Souza");
    }

    @Test
    void a_long_list_has_pages() {
        for (var number = 0; number < 51; number++) {
            create(NewCustomer.of("Aluno " + number, "a@example.com", "11987654321"));
        }

        var first = html(get("/admin/customers"));

        assertThat(first).contains("rel=\"next\"").doesNotContain(">Aluno 0<");
        var after = first.replaceAll("(?s).*after=([^\"&]+)\" rel=\"next\".*", "$1");
        assertThat(html(get("/admin/customers?after=" + after))).contains(">Aluno 0<", "Primeira página");
    }

    @Test
    void the_list_is_a_spreadsheet_too() {
        create(NewCustomer.of("=cmd()", "ana@example.com", "11987654321").withTaxId("52998224725"));

        var csv = get("/admin/customers.csv?q=cmd");

        assertThat(csv).hasStatusOk().headers().hasValue(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8");
        assertThat(html(csv)).contains("Nome;E-mail;", "'=cmd();ana@example.com;", ";529.982.247-25;Pessoa;");
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, "\"><img src=x onerror=alert(1)>", "🙂 Ana", "أحمد محمد", "${7*7}{{7*7}}"})
    void strange_texts_are_shown_as_text_and_isolated(String text) {
        var typed = new Address(text, null, text, null, null, null, null, null);
        var wanted = NewCustomer.of(text, "ana@example.com", "11987654321")
                .withTags(text)
                .withExternalId(text)
                .withAddress(typed);
        create(wanted);

        var ana = only();
        assertThat(ana.name()).isEqualTo(text);
        for (var page : List.of("/admin/customers", card(ana), card(ana) + "/edit", card(ana) + "/history")) {
            assertThat(html(get(page)))
                    .doesNotContain(SCRIPT, "<img src=x", "49{{")
                    .contains(text.replaceAll("[<\"].*", ""));
        }
        assertThat(html(get("/admin/customers"))).contains("<bdi>");
    }

    @Test
    void an_edit_is_saved_and_told_in_the_history() {
        var ana = create(ANA.withTaxId("52998224725"));
        assertThat(html(get(card(ana) + "/edit"))).contains("value=\"529.982.247-25\"", "value=\"+55 11 98765-4321\"");

        var saved = post(
                card(ana),
                "version",
                "1",
                "name",
                "Ana Lima",
                "email",
                "ana@example.com",
                "phone",
                "11987654321",
                "kind",
                "COMPANY",
                "tags",
                "vip, , aluna");

        assertThat(saved).hasRedirectedUrl(card(ana));
        assertThat(only().tags()).containsExactly("vip", "aluna");
        assertThat(html(get(card(ana) + "/history")))
                .contains("Dados alterados", "Ana Souza", "Ana Lima", "Pessoa", "Empresa", "Cliente criado");
    }

    @Test
    void the_second_tab_is_told_that_the_customer_changed_meanwhile() {
        var ana = create(ANA);
        organizations.as(organization, () -> customers.change(ana.id(), 1, ANA.withTags("primeira")));

        var refused =
                post(card(ana), "version", "1", "name", "Segunda", "email", "ana@example.com", "phone", "11987654321");

        assertThat(refused).hasStatus(409);
        assertThat(html(refused))
                .contains("Este cadastro mudou enquanto você editava", "value=\"Segunda\"", "keep.name");
        assertThat(only().name()).isEqualTo("Ana Souza");
    }

    @Test
    void archiving_asks_why_and_can_be_undone() {
        var ana = create(ANA);
        assertThat(html(get(card(ana)))).contains("Arquivar este cliente?");

        assertThat(post(card(ana) + "/archiving")).hasStatus(422);
        assertThat(post(card(ana) + "/archiving", "reason", " ")).hasStatus(422);
        assertThat(only().isActive()).isTrue();
        assertThat(post(card(ana) + "/archiving", "reason", "Encerrou")).hasRedirectedUrl(card(ana));

        assertThat(html(get(card(ana) + "/history"))).contains("Cliente arquivado", "Motivo: Encerrou", "Arquivado");
        assertThat(post(card(ana) + "/archiving", "reason", "De novo")).hasStatus(409);
        assertThat(post(card(ana) + "/unarchiving")).hasRedirectedUrl(card(ana));
        assertThat(only().isActive()).isTrue();
    }

    @Test
    void a_payment_profile_is_added_once_for_each_holder() {
        var ana = create(ANA);
        var profiles = card(ana) + "/payment-profiles";
        assertThat(html(get(profiles))).contains("Nenhum perfil de pagamento");

        assertThat(post(profiles, "name", "Célia", "tax_id", "111.444.777-35")).hasRedirectedUrl(profiles);

        assertThat(html(get(profiles))).contains("Célia", "111.444.777-35", "Perfis de pagamento (1)");
        var again = post(profiles, "name", "Celia", "tax_id", "11144477735");
        assertThat(again).hasStatus(409);
        assertThat(html(again)).contains("já tem um perfil de pagamento deste titular");
        assertThat(post(profiles, "name", "", "tax_id", "1")).hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource({"VIEWER", "INSTRUCTOR"})
    void who_only_reads_sees_no_buttons_and_may_not_write(Role role) {
        var ana = create(ANA);
        signIn(role);

        assertThat(html(get("/admin/customers"))).contains("Ana Souza").doesNotContain("/admin/customers/new");
        assertThat(html(get(card(ana)))).doesNotContain("/edit\"", "unarchiving");
        assertThat(get("/admin/customers/new")).hasStatus(403);
        assertThat(get(card(ana) + "/edit")).hasStatus(403);
        assertThat(post(card(ana) + "/archiving", "reason", "x")).hasStatus(403);
    }

    @Test
    void another_organizations_customer_is_not_found() {
        var ana = create(ANA);
        organization = organizations.newOrganization();
        signIn(Role.OWNER);

        for (var page : List.of("", "/edit", "/history", "/payment-profiles")) {
            assertThat(get(card(ana) + page)).hasStatus(404);
        }
        assertThat(post(card(ana), "version", "1", "name", "x", "email", "a@b.co", "phone", "11987654321"))
                .hasStatus(404);
        assertThat(post(card(ana) + "/archiving", "reason", "x")).hasStatus(404);
        assertThat(post(card(ana) + "/payment-profiles", "name", "x")).hasStatus(404);
        assertThat(get("/admin/customers/" + CustomerId.next())).hasStatus(404);
        assertThat(get("/admin/customers/nobody")).hasStatus(404);
        assertThat(html(get("/admin/customers"))).doesNotContain("ana@example.com");
    }

    private void signIn(Role role) {
        cookie = new Cookie(
                "catraca_staff", staff.join(organization, role).session().text());
    }

    private Customer create(NewCustomer typed) {
        return organizations.as(organization, () -> customers.create(typed));
    }

    private List<Customer> found() {
        return organizations
                .as(organization, () -> customers.list(CustomerFilter.ALL, PageRequest.of(null, null)))
                .rows();
    }

    private Customer only() {
        assertThat(found()).hasSize(1);
        return found().getFirst();
    }

    private static String card(Customer customer) {
        return "/admin/customers/" + customer.id();
    }

    private MvcTestResult get(String path) {
        return web.get()
                .uri(URI.create(path.replace("<", "%3C").replace(">", "%3E")))
                .cookie(cookie)
                .exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = web.post().uri(path).cookie(cookie).header("Sec-Fetch-Site", "same-origin");
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String html(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
