package dev.catraca.customers;

import static dev.catraca.support.ApiAnswer.problem;
import static dev.catraca.support.TestSchool.brl;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Phone;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Students of whom a list told only name and e-mail: everything copes without their phone. */
@CatracaTest
class EnrolledTest {

    private static final PageRequest FIRST = PageRequest.of(null, null);

    @Autowired
    Customers customers;

    @Autowired
    Invoices invoices;

    @Autowired
    OrganizationClock clock;

    @Autowired
    ApiClients apis;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    MockMvcTester web;

    private OrganizationId organization = OrganizationId.next();
    private TestStaff.Member owner;
    private Customer rui;

    @BeforeEach
    void enrols() {
        organization = organizations.newOrganization();
        owner = staff.join(organization, Role.OWNER);
        rui = owner.call(() -> customers.enrol(" Rui  Dias ", "rui@example.com"));
    }

    @Test
    void a_name_and_an_e_mail_are_enough_and_both_must_be_right() {
        assertThat(rui.phone()).isNull();
        assertThat(rui.name()).isEqualTo("Rui Dias");
        owner.run(() -> {
            assertThat(customers.get(rui.id())).isEqualTo(rui);
            assertThat(customers.list(CustomerFilter.search("rui"), FIRST).rows())
                    .containsExactly(rui);
            assertThat(customers.alike("RUI@example.com", null, null)).hasSize(1);
            assertThat(customers.duplicatesAmong(List.of(rui.id()))).isEmpty();
            assertThatThrownBy(() -> customers.enrol("", "nonsense"))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            invalid -> assertThat(invalid.problems()).hasSize(2));
        });
    }

    @Test
    void whoever_is_created_still_needs_a_phone() {
        assertThatThrownBy(() -> owner.call(() -> customers.create(NewCustomer.of("Bia", "b@example.com", null))))
                .isInstanceOf(Refusal.Invalid.class);
        var api = apis.of(organization, Role.OWNER);
        assertThat(api.post("/customers", "{\"name\": \"Bia\", \"email\": \"b@example.com\"}"))
                .satisfies(problem(422, "required"));
    }

    @Test
    void edits_need_none_either_and_one_that_is_given_stays() {
        owner.run(() -> {
            assertThat(customers.tagAll(List.of(rui.id()), "turma 1")).isEqualTo(1);
            var edited = customers.change(rui.id(), details -> NewCustomer.of("Rui", "rui@example.com", "11987654321"));
            assertThat(edited.phone()).isEqualTo(new Phone("+5511987654321"));
            assertThatThrownBy(
                            () -> customers.change(rui.id(), details -> NewCustomer.of("Rui", "rui@example.com", null)))
                    .isInstanceOf(Refusal.Invalid.class);
        });
    }

    @Test
    void the_api_answers_null_and_changes_other_fields() {
        var api = apis.of(organization, Role.OWNER);
        var path = "/customers/" + rui.id();
        assertThat(api.get(path).json().get("phone").isNull()).isTrue();
        var changed = api.patch(path, "{\"notes\": \"Veio pela lista\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().get("phone").isNull()).isTrue();
        assertThat(api.patch(path, "{\"phone\": \"11987654321\"}").text("/phone"))
                .isEqualTo("+5511987654321");
        assertThat(api.patch(path, "{\"phone\": null}")).satisfies(problem(422, "required"));
    }

    @Test
    void every_page_shows_them() {
        var invoice = owner.call(() -> invoices.issue(NewInvoice.of(
                rui.id(), clock.today().plusDays(3), List.of(new NewLine(null, null, "Aula", 1, brl(10_00), null)))));
        for (var path : List.of(
                "/admin/customers",
                "/admin/customers.csv",
                "/admin/customers/" + rui.id(),
                "/admin/customers/" + rui.id() + "/edit",
                "/admin/invoices/" + invoice.id(),
                "/admin/search?q=rui")) {
            assertThat(get(path)).as(path).hasStatusOk();
        }
        assertThat(html("/admin/customers/" + rui.id())).doesNotContain("wa.me", "tel:");
        assertThat(html("/admin/invoices/" + invoice.id())).doesNotContain("wa.me");
    }

    @Test
    void the_staff_save_the_form_without_one() {
        var path = "/admin/customers/" + rui.id();
        assertThat(web.post()
                        .uri(path)
                        .cookie(cookie())
                        .header("Sec-Fetch-Site", "same-origin")
                        .formField("name", "Rui Dias Filho")
                        .formField("email", "rui@example.com")
                        .formField("version", "1")
                        .exchange())
                .hasStatus(303);
        assertThat(owner.call(() -> customers.get(rui.id())).name()).isEqualTo("Rui Dias Filho");
    }

    private String html(String path) {
        return new String(get(path).getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).cookie(cookie()).exchange();
    }

    private Cookie cookie() {
        return new Cookie("catraca_staff", owner.session().text());
    }
}
