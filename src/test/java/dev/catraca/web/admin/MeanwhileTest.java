package dev.catraca.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.customers.Address;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.customers.PaymentProfile;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.Organizations;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two people edit one customer: the second sees what the first did, and chooses. In the back office and the portal. */
@CatracaTest
class MeanwhileTest {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select[^>]* name=\"([^\"]*)\".*?</select>");

    @Autowired
    MockMvcTester web;

    @Autowired
    Customers customers;

    @Autowired
    CustomerLinks links;

    @Autowired
    Organizations houses;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    private OrganizationId organization = OrganizationId.next();
    private Cookie cookie = new Cookie("none", "");
    private Customer ana;
    private String card = "";

    @BeforeEach
    void signs_in() {
        organization = organizations.newOrganization();
        var session = staff.join(organization, Role.SUPPORT).session().text();
        cookie = new Cookie("catraca_staff", session);
        ana = organizations.as(
                organization, () -> customers.create(NewCustomer.of("Ana Souza", "ana@example.com", "11987654321")));
        card = "/admin/customers/" + ana.id();
    }

    @Test
    void the_second_editor_sees_the_change_by_field_and_chooses() {
        var form = form(card + "/edit");
        edit(details("Ana Lima", "11912345678"));
        form.put("name", "Ana S. Souza");
        form.put("tags", "vip");

        var told = post(card, form);

        assertThat(told).hasStatus(409);
        assertThat(html(told))
                .contains("Ana Lima", "Ana S. Souza", "keep.name", "Já atualizado no formulário: Telefone");
        assertThat(now().name()).isEqualTo("Ana Lima");

        var again = inputs(html(told));
        assertThat(again).containsEntry("phone", "+55 11 91234-5678").containsEntry("tags", "vip");
        assertThat(post(card, again)).hasStatus(409);
        again.put("keep.name", "mine");
        assertThat(post(card, again)).hasStatus(303);
        assertThat(now().name()).isEqualTo("Ana S. Souza");
        assertThat(now().phone().value()).isEqualTo("+5511912345678");
        assertThat(now().tags()).containsExactly("vip");
    }

    @Test
    void theirs_may_stand() {
        var form = form(card + "/edit");
        edit(details("Ana Lima", "11987654321"));
        form.put("name", "Ana S. Souza");
        var again = inputs(html(post(card, form)));

        again.put("keep.name", "theirs");

        assertThat(post(card, again)).hasStatus(303);
        assertThat(now().name()).isEqualTo("Ana Lima");
    }

    @Test
    void a_choice_about_an_older_value_is_no_choice() {
        var form = form(card + "/edit");
        edit(details("Ana Lima", "11987654321"));
        form.put("name", "Ana S. Souza");
        var again = inputs(html(post(card, form)));
        edit(details("Ana Castro", "11987654321"));

        again.put("keep.name", "mine");

        assertThat(html(post(card, again))).contains("Ana Castro", "keep.name");
        assertThat(now().name()).isEqualTo("Ana Castro");
    }

    @Test
    void a_form_of_yesterday_that_changes_nothing_of_theirs_asks_to_look() {
        var form = form(card + "/edit");
        organizations.as(organization, () -> customers.change(ana.id(), details -> details.withTags("nova")));
        form.put("notes", "Prefere WhatsApp.\r\nPaga dia 10.");

        var told = post(card, form);

        assertThat(told).hasStatus(409);
        assertThat(post(card, inputs(html(told)))).hasStatus(303);
        assertThat(now().tags()).containsExactly("nova");
    }

    @Test
    void customers_keep_their_own_data_in_the_portal() {
        enterPortal();
        var form = form(portal() + "/profile");
        assertThat(form).containsEntry("name", "Ana Souza").doesNotContainKeys("email", "notes", "was.notes");
        form.put("tax_id", "529.982.247-25");
        form.put("address.city", "Recife");

        assertThat(post(portal() + "/profile", form)).hasStatus(303);

        assertThat(String.valueOf(now().taxId())).isEqualTo("52998224725");
        assertThat(now().address()).isEqualTo(new Address(null, null, null, null, "Recife", null, null, "BR"));
        form = form(portal() + "/profile");
        form.put("phone", "123");
        assertThat(post(portal() + "/profile", form)).hasStatus(422);
    }

    @Test
    void in_the_portal_too_the_second_chooses_but_notes_of_the_staff_are_no_news() {
        enterPortal();
        var form = form(portal() + "/profile");
        organizations.as(organization, () -> customers.change(ana.id(), details -> details.withTags("segredo")));
        form.put("name", "Ana S.");
        assertThat(post(portal() + "/profile", form)).hasStatus(303);
        assertThat(now().tags()).containsExactly("segredo");

        form = form(portal() + "/profile");
        edit(details("Ana Lima", "11987654321").withTags("segredo"));
        form.put("name", "Ana Bonita");
        var told = post(portal() + "/profile", form);
        assertThat(told).hasStatus(409);
        assertThat(html(told)).contains("Ana Lima", "keep.name").doesNotContain("segredo");
        var again = inputs(html(told));
        again.put("keep.name", "mine");
        assertThat(post(portal() + "/profile", again)).hasStatus(303);
        assertThat(now().name()).isEqualTo("Ana Bonita");
    }

    @Test
    void payment_profiles_are_edited_on_both_sides_and_only_by_their_own() {
        enterPortal();
        var payers = portal() + "/profile/payers";
        assertThat(post(payers, Map.of("name", "Escola Viva", "country", "BR", "tax_id", "12ABC34501DE35")))
                .hasStatus(303);
        var profile = profile();
        var address = payers + "/" + profile.id();
        var mine = form(address);
        mine.put("name", "Escola Viva Ltda");
        assertThat(post(address, mine)).hasStatus(303);
        mine.put("name", "Velha");
        var told = post(address, mine);
        assertThat(told).hasStatus(409);
        assertThat(html(told)).contains("Escola Viva Ltda");
        assertThat(post(address, inputs(html(told)))).hasStatus(303);
        assertThat(profile().name()).isEqualTo("Velha");

        ana = organizations.as(
                organization, () -> customers.create(NewCustomer.of("Bia", "bia@example.com", "11987654321")));
        enterPortal();
        assertThat(web.get().uri(address).cookie(cookie).exchange()).hasStatus(404);
        assertThat(post(address, mine)).hasStatus(404);
    }

    @Test
    void the_back_office_edits_a_payment_profile() {
        post(card + "/payment-profiles", Map.of("name", "Escola Viva", "tax_id", "12ABC34501DE35"));
        var address = card + "/payment-profiles/" + profile().id();
        var form = form(address);
        form.put("name", "Escola Viva Ltda");

        assertThat(post(address, form)).hasStatus(303);
        assertThat(profile().name()).isEqualTo("Escola Viva Ltda");
        assertThat(post(address, form)).hasStatus(409);
        form.put("name", "");
        assertThat(post(address, form)).hasStatus(422);
    }

    private NewCustomer details(String name, String phone) {
        return NewCustomer.of(name, "ana@example.com", phone);
    }

    private void edit(NewCustomer wanted) {
        organizations.as(organization, () -> customers.change(ana.id(), now -> wanted));
    }

    private Customer now() {
        return organizations.as(organization, () -> customers.get(ana.id()));
    }

    private PaymentProfile profile() {
        return organizations
                .as(organization, () -> customers.paymentProfilesOf(ana.id()))
                .getFirst();
    }

    private String portal() {
        return "/o/" + organizations.as(organization, () -> houses.current().slug());
    }

    private void enterPortal() {
        var session = organizations.as(organization, () -> {
            var url = links.mint(ana.id()).url();
            var token =
                    CustomerLinks.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
            return links.enter(token, ana.id(), "JUnit").orElseThrow();
        });
        cookie = new Cookie("portal_session", session.text());
    }

    /** A page's fields as a browser would send them back. */
    private Map<String, String> form(String address) {
        var page = web.get().uri(address).cookie(cookie).exchange();
        assertThat(page).hasStatusOk();
        return inputs(html(page));
    }

    private static Map<String, String> inputs(String html) {
        var inputs = new LinkedHashMap<String, String>();
        INPUT.matcher(html).results().map(MatchResult::group).forEach(input -> {
            var name = attribute(input, "name");
            if (!name.isEmpty() && !input.contains("type=\"radio\"") && !input.contains("type=\"checkbox\"")) {
                inputs.put(name, attribute(input, "value"));
            }
        });
        SELECT.matcher(html).results().forEach(select -> inputs.put(select.group(1), chosen(select.group())));
        for (var preference : new String[] {"back", "lang", "theme", "reason", "q"}) {
            inputs.remove(preference);
        }
        return inputs;
    }

    private static String chosen(String select) {
        var option = Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(select);
        var first = Pattern.compile("<option value=\"([^\"]*)\"").matcher(select);
        return option.find() || (option = first).find() ? option.group(1) : "";
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&#34;", "\"").replace("&amp;", "&") : "";
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = web.post().uri(address).cookie(cookie);
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String html(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }
}
