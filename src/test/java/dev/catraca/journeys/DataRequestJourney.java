package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.datarequests.CaughtRequests;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The staff asks a customer for their data; the customer gives them with a phone; both may change their mind. */
@CatracaTest
class DataRequestJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    Customers customers;

    @Autowired
    DataRequests requests;

    @Autowired
    CaughtRequests caught;

    @Autowired
    CustomerLinks links;

    private OrganizationId school = OrganizationId.next();
    private Customer ana;

    @BeforeEach
    void knows_ana_by_name_only() {
        school = organizations.newSchool("Escola Aurora");
        ana = organizations.as(
                school, () -> customers.create(NewCustomer.of("Ana Souza", "ana@example.com", "11987654321")));
    }

    @Test
    void asked_from_the_card_answered_with_a_phone_and_done() {
        try (var office = Browser.open(port).as(staff.join(school, Role.SUPPORT));
                var phone = Browser.phone(port)) {
            office.visit("/admin/customers/" + ana.id());
            button(office.page(), "Solicitar dados").click();
            assertThat(office.page().getByText("Pedido de dados enviado para ana@example.com."))
                    .isVisible();
            office.look("data-request-sent");

            var page = phone.page();
            phone.visit(caught.path(ana.id())).look("data-start");
            button(page, "Começar").click();
            page.getByLabel("CPF ou CNPJ").fill("529.982.247-2");
            phone.look("data-person");
            button(page, "Continuar").click();
            assertThat(page.locator("#field-tax_id-problem")).isVisible();
            phone.look("data-person-problem");
            page.getByLabel("CPF ou CNPJ").fill("52998224725");
            page.getByLabel("Data de nascimento (opcional)").click();
            assertThat(page.getByLabel("CPF ou CNPJ")).hasValue("529.982.247-25");
            assertThat(page.getByText("Salvo", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            phone.shoot("data-saved");

            phone.visit(caught.path(ana.id()));
            assertThat(page.getByLabel("CPF ou CNPJ")).hasValue("529.982.247-25");
            button(page, "Continuar").click();
            address(page);
            phone.look("data-address");
            button(page, "Continuar").click();
            page.getByLabel("Em nome de outra pessoa ou empresa").check();
            page.getByLabel("Nome de quem paga").fill("Escola Água Viva Ltda");
            page.getByLabel("CPF ou CNPJ").fill("12.abc.345/01de-35");
            phone.look("data-payment");
            page.getByLabel("O endereço é o mesmo que o meu").uncheck();
            assertThat(page.getByLabel("Rua")).isVisible();
            page.getByLabel("O endereço é o mesmo que o meu").check();
            button(page, "Continuar").click();

            organizations.as(
                    school,
                    () -> customers.change(
                            ana.id(),
                            details -> details.withTaxId("11144477735").withTags("vip")));
            button(page, "Enviar meus dados").click();
            assertThat(page.getByText("111.444.777-35")).isVisible();
            phone.look("data-clash");
            page.getByLabel("529.982.247-25").check();
            button(page, "Enviar meus dados").click();
            assertThat(page.getByText("Dados recebidos").first()).isVisible();
            phone.look("data-done").dark().shoot("data-done-dark");
            phone.visit(caught.path(ana.id()));
            assertThat(page.getByText("já foram enviados por este link")).isVisible();
            phone.look("data-over");

            office.visit("/admin/customers/" + ana.id());
            assertThat(office.page().getByText("Concluído", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(office.page().getByText("529.982.247-25")).isVisible();
            office.look("data-request-completed");
            office.visit("/admin/customers/" + ana.id() + "/payment-profiles");
            assertThat(office.page().getByText("12.ABC.345/01DE-35")).isVisible();
            office.visit("/admin/customers/" + ana.id() + "/history").shoot("data-request-history");
        }
    }

    @Test
    void everything_works_with_scripts_switched_off() {
        organizations.as(school, () -> requests.send(ana.id()));
        try (var browser = Browser.withoutScripts(port)) {
            var page = browser.page();
            browser.visit(caught.path(ana.id()));
            button(page, "Começar").click();
            page.getByLabel("CPF ou CNPJ").fill("52998224725");
            button(page, "Continuar").click();
            address(page);
            button(page, "Continuar").click();
            assertThat(page.getByLabel("Nome de quem paga")).isHidden();
            page.getByLabel("Em nome de outra pessoa ou empresa").check();
            assertThat(page.getByLabel("Nome de quem paga")).isVisible();
            page.getByLabel("A fatura sai no meu nome").check();
            button(page, "Continuar").click();
            assertThat(page.getByText("Av. Paulista")).isVisible();
            button(page, "Enviar meus dados").click();
            assertThat(page.getByText("Dados recebidos").first()).isVisible();
        }
    }

    @Test
    void in_english_and_in_spanish_with_a_name_of_two_hundred_letters_and_one_in_arabic() {
        for (var language : new String[] {"en", "es"}) {
            var name = language.equals("en") ? "Wilhelmina".repeat(20) : "أحمد محمد 🙂";
            var who = new NewCustomer(
                    name,
                    language + "@example.com",
                    "11987654321",
                    null,
                    null,
                    null,
                    null,
                    language,
                    null,
                    List.of(),
                    null,
                    null);
            var customer = organizations.as(school, () -> customers.create(who));
            organizations.as(school, () -> requests.send(customer.id()));
            try (var browser = Browser.phone(port)) {
                browser.visit(caught.path(customer.id())).look("data-start-" + language);
                button(browser.page(), language.equals("en") ? "Start" : "Empezar")
                        .click();
                browser.look("data-person-" + language);
            }
        }
    }

    @Test
    void two_of_the_staff_edit_at_once_and_the_customer_keeps_their_own_data() {
        try (var browser = Browser.open(port).as(staff.join(school, Role.SUPPORT))) {
            var page = browser.page();
            browser.visit("/admin/customers/" + ana.id() + "/edit");
            organizations.as(
                    school,
                    () -> customers.change(
                            ana.id(),
                            details -> NewCustomer.of("Ana Lima", "ana@example.com", "21987654321")
                                    .withTags("vip")));
            page.getByLabel("Nome", exactly()).fill("Ana Souza Lima");
            button(page, "Salvar").click();
            assertThat(page.getByText("Este cadastro mudou enquanto você editava"))
                    .isVisible();
            browser.look("customer-meanwhile");
            page.getByLabel("Ana Souza Lima").check();
            button(page, "Salvar").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ana Souza Lima"))
                            .first())
                    .isVisible();
        }
        try (var browser = Browser.open(port).as(staff.join(school, Role.OWNER))) {
            browser.visit("/admin/settings/data-requests").look("data-request-settings");
        }
        var link = organizations.as(school, () -> links.mint(ana.id()).url());
        try (var browser = Browser.phone(port)) {
            var page = browser.page();
            browser.visit(Browser.path(link));
            page.getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Ana"))
                    .first()
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meus dados"))
                    .first()
                    .click();
            browser.look("portal-profile");
            page.getByLabel("Cidade").fill("Recife");
            button(page, "Salvar").click();
            assertThat(page.getByText("Dados salvos.")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Novo perfil"))
                    .click();
            browser.look("portal-payer");
            page.getByLabel("Nome de quem paga").fill("Escola Viva Ltda");
            page.getByLabel("CPF ou CNPJ").fill("12ABC34501DE35");
            button(page, "Salvar").click();
            assertThat(page.getByText("12.ABC.345/01DE-35")).isVisible();
            browser.look("portal-payers").dark().shoot("portal-profile-dark");
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    @Test
    void masks_never_fight_whoever_types() {
        organizations.as(school, () -> requests.send(ana.id()));
        try (var browser = Browser.open(port)) {
            var page = browser.page();
            browser.visit(caught.path(ana.id()));
            button(page, "Começar").click();
            var taxId = page.getByLabel("CPF ou CNPJ");
            typedInTheMiddleAndDeleted(page, taxId);
            pasted(page, taxId);
            button(page, "Continuar").click();
            var code = page.getByLabel("CEP");
            code.pressSequentially("01310100");
            leave(page);
            assertThat(code).hasValue("01310-100");
            page.getByLabel("País").selectOption("US");
            code.fill("12345678");
            leave(page);
            assertThat(code).hasValue("12345678");
        }
        try (var browser = Browser.open(port).as(staff.join(school, Role.SUPPORT))) {
            var page = browser.page();
            browser.visit("/admin/customers/" + ana.id() + "/edit");
            var phone = page.getByLabel("Telefone");
            phone.fill("11987654321");
            leave(page);
            assertThat(phone).hasValue("(11) 98765-4321");
            phone.fill("+1 415 555 2671");
            leave(page);
            assertThat(phone).hasValue("+1 415 555 2671");
            phone.fill("0800 123 4567");
            leave(page);
            assertThat(phone).hasValue("0800 123 4567");
        }
    }

    private static void typedInTheMiddleAndDeleted(Page page, Locator taxId) {
        taxId.pressSequentially("52998225");
        for (var step = 0; step < 3; step++) {
            taxId.press("ArrowLeft");
        }
        taxId.pressSequentially("47");
        assertThat(taxId).hasValue("5299847225");
        taxId.press("Backspace");
        taxId.press("Backspace");
        assertThat(taxId).hasValue("52998225");
        taxId.press("ArrowRight");
        taxId.press("ArrowRight");
        taxId.pressSequentially("47");
        assertThat(taxId).hasValue("5299822475");
        taxId.pressSequentially("2");
        assertThat(taxId).hasValue("52998224725");
        leave(page);
        assertThat(taxId).hasValue("529.982.247-25");
        taxId.press("End");
        taxId.press("Backspace");
        assertThat(taxId).hasValue("529.982.247-2");
        leave(page);
        assertThat(taxId).hasValue("529.982.247-2");
    }

    private static void pasted(Page page, Locator taxId) {
        for (var pasted : new String[] {"12ABC34501DE35", " 12.abc.345/01de-35 ", "12 abc 345 01de 35"}) {
            taxId.fill("");
            page.keyboard().insertText(pasted);
            leave(page);
            assertThat(taxId).hasValue("12.ABC.345/01DE-35");
        }
        page.getByLabel("Pessoa", new Page.GetByLabelOptions().setExact(true)).check();
    }

    private static void leave(Page page) {
        page.keyboard().press("Tab");
    }

    private static void address(Page page) {
        page.getByLabel("CEP").fill("01310100");
        page.getByLabel("Rua").fill("Av. Paulista");
        page.getByLabel("Número").fill("1000");
        page.getByLabel("Bairro").fill("Bela Vista");
        page.getByLabel("Cidade").fill("São Paulo");
        page.getByLabel("UF").fill("SP");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + name + "\\s*$")));
    }
}
