package dev.catraca.web.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.datarequests.CaughtRequests;
import dev.catraca.datarequests.DataRequestState;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.datarequests.RequestAge;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class DataRequestPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    DataRequests requests;

    @Autowired
    Customers customers;

    @Autowired
    CaughtRequests caught;

    @Autowired
    RequestAge age;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization = OrganizationId.next();
    Customer ana;
    String link = "";

    @BeforeEach
    void asks_ana() {
        organization = organizations.newOrganization();
        ana = organizations.as(organization, () -> school.person("Ana Souza"));
        send();
    }

    @Test
    void a_mail_scanner_may_look_as_often_as_it_likes() {
        for (var page : new String[] {"", "/person", "/review", "/done", "/opening", "/completion", "/renewal"}) {
            get(link + page);
        }

        assertThat(get(link)).hasStatusOk().bodyText().contains("Começar").doesNotContain("Catraca");
        assertThat(state()).isEqualTo(DataRequestState.SENT);
    }

    @Test
    void the_button_opens_it_and_the_link_goes_on_where_it_was_left() {
        assertThat(post(link + "/opening", Map.of())).hasRedirectedUrl(link + "/person");
        assertThat(state()).isEqualTo(DataRequestState.OPENED);
        assertThat(post(link + "/person", Map.of("kind", "PERSON", "country", "BR", "tax_id", "123")))
                .hasStatus(422)
                .bodyText()
                .contains("field-tax_id-problem", "value=\"123\"");

        assertThat(get(link)).hasRedirectedUrl(link + "/person");
        assertThat(get(link + "/person")).hasStatusOk().bodyText().contains("value=\"123\"");
        assertThat(get(link + "/review")).hasStatusOk().bodyText().contains("Ainda falta");
    }

    @Test
    void each_step_is_saved_while_it_is_typed() {
        assertThat(post(link + "/address/draft", Map.of("address.city", "Recife")))
                .hasStatusOk()
                .bodyText()
                .contains("Salvo");

        assertThat(get(link + "/address")).bodyText().contains("value=\"Recife\"");
        organizations.run(organization, () -> requests.cancel(ana.id()));
        assertThat(post(link + "/address/draft", Map.of("address.city", "Olinda")))
                .hasStatusOk()
                .bodyText()
                .contains("não vale mais");
    }

    @Test
    void three_steps_and_a_last_look_complete_it_without_a_script() {
        complete();

        assertThat(get(link + "/done")).hasStatusOk().bodyText().contains("Dados recebidos");
        assertThat(get(link)).hasStatus(410).bodyText().contains("já foram enviados");
        assertThat(get(link + "/person")).hasStatus(410);
        assertThat(post(link + "/completion", Map.of())).hasStatus(410);
        assertThat(post(link + "/person", Map.of("kind", "PERSON"))).hasStatus(410);
    }

    @Test
    void an_unfinished_form_is_not_sent() {
        post(link + "/opening", Map.of());

        assertThat(post(link + "/completion", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("CPF ou CNPJ: ");
        assertThat(state()).isEqualTo(DataRequestState.OPENED);
    }

    @Test
    void an_expired_link_gets_a_new_one_by_mail_but_not_for_ever() {
        var old = link;
        age.age(organization, 15);

        assertThat(get(old)).hasStatus(410).bodyText().contains("Receber um novo link");
        assertThat(post(old + "/renewal", Map.of())).hasStatusOk().bodyText().contains("novo link");
        assertThat(caught.to(ana.id())).hasSize(2);
        assertThat(get(old)).hasStatus(410).bodyText().doesNotContain("Receber um novo link");
        assertThat(post(old + "/renewal", Map.of())).hasStatus(410);
        post(old + "/renewal", Map.of());
        assertThat(post(old + "/renewal", Map.of())).hasStatus(429);
    }

    @Test
    void a_link_that_was_sent_again_or_cancelled_says_so() {
        var old = link;
        send();
        assertThat(get(old)).hasStatus(410).bodyText().contains("link mais novo");

        organizations.run(organization, () -> requests.cancel(ana.id()));
        assertThat(get(link)).hasStatus(410).bodyText().contains("não precisa mais");
    }

    @Test
    void what_the_staff_changed_meanwhile_is_shown_and_chosen() {
        fill();
        organizations.as(organization, () -> customers.change(ana.id(), details -> details.withTaxId("11144477735")));

        assertThat(post(link + "/completion", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("529.982.247-25", "111.444.777-35", "choice.tax_id");
        assertThat(post(link + "/completion", Map.of("choice.tax_id", "theirs", "theirs.tax_id", "11144477735")))
                .hasRedirectedUrl(link + "/done");
        assertThat(String.valueOf(organizations
                        .as(organization, () -> customers.get(ana.id()))
                        .taxId()))
                .isEqualTo("11144477735");
    }

    @Test
    void a_mail_in_english_leads_to_a_page_in_english() {
        var joe = NewCustomer.of("Joe", "joe@example.com", "11987654321");
        var english = new NewCustomer(
                joe.name(), joe.email(), joe.phone(), null, null, null, null, "en", null, joe.tags(), null, null);
        ana = organizations.as(organization, () -> customers.create(english));
        send();

        assertThat(get(link)).hasStatusOk().bodyText().contains("Hello,", "Start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/d/", "/d/x", "/d/dat_0_0", "/d/in_00000000000000000000000000000000_x", "/d/%00"})
    void a_malformed_link_leads_nowhere(String address) {
        assertThat(get(address).getResponse().getStatus()).isIn(404, 400);
    }

    @Test
    void a_link_of_another_organization_leads_nowhere() {
        var elsewhere = organizations.newOrganization();
        var other = link.replace(
                organization.value().toString().replace("-", ""),
                elsewhere.value().toString().replace("-", ""));

        assertThat(other).isNotEqualTo(link);
        assertThat(get(other)).hasStatus(404);
        assertThat(post(other + "/opening", Map.of())).hasStatus(404);
        assertThat(state()).isEqualTo(DataRequestState.SENT);
    }

    @Test
    void strange_input_gets_words_and_never_an_error() {
        var nasty = "\u0000\u202e<script>alert(1)</script>";
        for (var step : new String[] {"person", "address", "payment"}) {
            var typed = Map.of(
                    "kind",
                    nasty,
                    "country",
                    nasty,
                    "tax_id",
                    nasty,
                    "birth_date",
                    nasty,
                    "address.state",
                    nasty,
                    "address.country",
                    nasty,
                    "payer",
                    nasty,
                    "payer.name",
                    nasty);
            assertThat(post(link + "/" + step, typed)).hasStatus(422).bodyText().doesNotContain("<script>alert");
            assertThat(get(link + "/" + step)).hasStatusOk();
        }
        assertThat(post(link + "/nonsense", Map.of())).hasStatus(404);
        assertThat(get(link + "/review")).hasStatusOk();
        assertThat(post(link + "/completion", Map.of())).hasStatus(422);
    }

    private void complete() {
        fill();
        assertThat(post(link + "/completion", Map.of())).hasRedirectedUrl(link + "/done");
    }

    private void fill() {
        post(link + "/opening", Map.of());
        assertThat(post(
                        link + "/person",
                        Map.of("kind", "PERSON", "country", "BR", "tax_id", "52998224725", "birth_date", "")))
                .hasRedirectedUrl(link + "/address");
        assertThat(post(
                        link + "/address",
                        Map.of(
                                "address.postal_code", "01310100",
                                "address.street", "Av. Paulista",
                                "address.number", "S/N",
                                "address.district", "Bela Vista",
                                "address.city", "São Paulo",
                                "address.state", "SP",
                                "address.country", "BR")))
                .hasRedirectedUrl(link + "/payment");
        assertThat(post(link + "/payment", Map.of("payer", "SELF"))).hasRedirectedUrl(link + "/review");
    }

    private void send() {
        organizations.as(organization, () -> requests.send(ana.id()));
        link = caught.path(ana.id());
    }

    private DataRequestState state() {
        return organizations
                .as(organization, () -> requests.of(ana.id()))
                .orElseThrow()
                .state();
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(URI.create(address)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> typed) {
        var request = browser.post().uri(address).characterEncoding(UTF_8);
        typed.forEach(request::param);
        return request.exchange();
    }
}
