package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferQuery;
import dev.catraca.catalog.Recurrence;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Novo cliente: from a name to a first invoice, in one go or over several days and hands. */
@CatracaTest
class WizardJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestSchool school;

    @Autowired
    Catalog catalog;

    private OrganizationId organization;
    private TestStaff.Member owner;

    @BeforeEach
    void opens_a_school() {
        organization = organizations.newSchool("Escola Aurora");
        owner = staff.join(organization, Role.OWNER, "ana-" + OrganizationId.next() + "@escola.example");
        owner.run(() -> {
            var java = school.course("Java do zero", 3);
            school.offer(school.product("Formação Java", null, java), brl(199_90), Recurrence.MONTHLY);
            school.offer(school.product("Mentoria", null), brl(450_00), Recurrence.ONE_TIME);
            var cloud = school.category("Cloud", "Cloud 2 GB", brl(50_00));
            var hosting = school.product("Hospedagem", null);
            school.offer(hosting, brl(30_00), Recurrence.MONTHLY, cloud.id(), AccessTerms.DEFAULT, 0);
            school.person("Lia Torres");
        });
    }

    @Test
    void four_steps_lead_to_the_card_with_its_first_invoice() {
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin/customers/new").page();
            assertThat(page.getByLabel("Nome")).isFocused();
            person(page, "Marina Alves", "marina.alves@example.com", "11912345678");
            page.getByLabel("Telefone").blur();
            assertThat(page.getByLabel("Telefone")).hasValue("(11) 91234-5678");
            assertThat(page.getByText("Rascunho salvo")).isVisible();
            browser.look("wizard-1-customer");
            page.getByLabel("Nome").press("Enter");

            assertThat(page.getByLabel("Solicitar dados ao cliente por e-mail")).isChecked();
            assertThat(page.getByLabel("Solicitar dados ao cliente por e-mail")).isFocused();
            browser.look("wizard-2-details");
            page.getByLabel("Preencher dados agora").check();
            page.getByLabel("CPF ou CNPJ").fill("52998224725");
            page.getByLabel("CEP").first().fill("01310100");
            page.getByLabel("Rua").first().fill("Avenida Paulista");
            page.getByLabel("Número").first().fill("1000");
            page.getByLabel("Cidade").first().fill("São Paulo");
            page.getByLabel("Estado").first().fill("SP");
            browser.look("wizard-2-fill");
            go(page, "Continuar");

            assertThat(page.getByText("Escolha um plano para ver o valor.")).isVisible();
            page.getByText("Hospedagem - plano").click();
            assertThat(page.locator("#wizard-base")).containsText("Cloud 2 GB");
            assertThat(page.locator("#wizard-sum")).containsText("Escolha o plano base");
            page.getByText("Cloud 2 GB").first().click();
            assertThat(page.locator("#wizard-sum")).containsText("80,00");
            browser.look("wizard-3-plan");
            go(page, "Continuar");

            assertThat(page.locator("#wizard-sum")).containsText("80,00");
            page.getByLabel("Desconto").first().fill("10");
            assertThat(page.locator("#wizard-sum")).containsText("70,00");
            browser.fitsAPhone().shoot("wizard-4-confirmation");
            browser.accessible();
            confirm(page);

            assertThat(page.getByText("Tudo pronto")).isVisible();
            assertThat(page.locator("main h1")).containsText("Marina Alves");
            browser.look("wizard-5-done");
            page.getByText("Abrir a fatura").click();
            assertThat(page.locator("main h1")).containsText("Fatura nº 1");
        }
    }

    @Test
    void a_plan_is_made_in_place_and_exists_from_the_confirm_on() {
        try (var browser = Browser.phone(port).as(owner)) {
            var page = browser.visit("/admin/customers/new").page();
            person(page, "Marina Alves", "marina.alves@example.com", "11912345678");
            go(page, "Continuar");
            go(page, "Continuar");
            page.getByText("Novo plano").click();
            page.getByLabel("Nome do plano para o cliente").fill("Java com mentoria");
            page.getByLabel("O que este plano vende").selectOption("Formação Java");
            page.getByLabel("Preço").fill("350");
            page.getByLabel("Plano privado").check();
            browser.look("wizard-3-new-plan");
            go(page, "Adicionar");

            assertThat(page.getByText("novo, criado ao confirmar")).isVisible();
            assertThat(page.locator("#wizard-bar")).containsText("350,00");
            browser.look("wizard-3-added");
            org.assertj.core.api.Assertions.assertThat(offers()).isEqualTo(3);
            go(page, "Continuar");
            page.getByLabel("Recorrência").selectOption("Anual");
            assertThat(page.locator("#wizard-sum")).containsText("Anual");
            confirm(page);
            assertThat(page.getByText("Tudo pronto")).isVisible();
            org.assertj.core.api.Assertions.assertThat(offers()).isEqualTo(4);
        }
    }

    @Test
    void somebody_else_finishes_tomorrow_what_was_begun_today() {
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin/customers/new").page();
            person(page, "Marina Alves", "marina.alves@example.com", "11912345678");
            go(page, "Continuar");
            go(page, "Continuar");
            page.getByText("Formação Java - plano").click();
            go(page, "Salvar e sair");
            assertThat(page.getByText("Rascunho guardado")).isVisible();
            browser.look("wizard-drafts");
            browser.visit("/admin/customers/new").look("wizard-resume");
        }
        var finance = staff.join(organization, Role.FINANCE, "bia-" + OrganizationId.next() + "@escola.example");
        try (var browser = Browser.open(port).as(finance)) {
            var page = browser.visit("/admin/customers").page();
            page.getByRole(AriaRole.LINK, named("Continuar: Marina Alves")).click();
            assertThat(page.getByText("Começado por")).isVisible();
            assertThat(page.getByLabel("Formação Java - plano")).isChecked();
            assertThat(page.getByText("Novo plano")).hasCount(0);
            go(page, "Continuar");
            confirm(page);
            assertThat(page.getByText("Tudo pronto")).isVisible();
            browser.visit("/admin/customers");
            assertThat(page.getByText("Rascunhos")).hasCount(0);
        }
    }

    @Test
    void a_duplicate_is_seen_while_typing_and_taken_instead() {
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin/customers/new").page();
            person(page, "Lia T.", "lia@example.com", "(11) 98765-4321");
            assertThat(page.getByText("Este cliente já pode estar cadastrado")).isVisible();
            browser.look("wizard-1-duplicates");
            go(page, "É a mesma pessoa: Lia Torres");
            assertThat(page.getByText("Cliente já cadastrado")).isVisible();
            browser.look("wizard-2-known");
            page.getByText("Salvar só o cliente").first().click();
            assertThat(page.locator("#only")).isVisible();
            browser.shoot("wizard-only");
            page.locator("#only button").click();
            assertThat(page.locator("main h1")).containsText("Lia Torres");
        }
    }

    @Test
    void a_plan_that_was_archived_meanwhile_leads_back_and_two_pages_at_once_are_told() {
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin/customers/new").page();
            person(page, "Marina Alves", "marina.alves@example.com", "11912345678");
            go(page, "Continuar");
            var second = page.context().newPage();
            second.navigate(page.url());
            second.getByLabel("Outra pessoa ou empresa paga").check();
            second.getByLabel("Nome de quem paga").fill("Aurora Ltda");
            go(second, "Continuar");
            page.getByLabel("Outra pessoa ou empresa paga").check();
            page.getByLabel("Nome de quem paga").fill("Aurora S.A.");
            go(page, "Continuar");
            assertThat(page.getByText("alterou esta etapa")).isVisible();
            assertThat(page.getByText("Nome de quem paga: Aurora Ltda")).isVisible();
            browser.look("wizard-other");
            go(page, "Continuar");
            page.getByText("Mentoria - plano").click();
            go(page, "Continuar");
            owner.run(() -> catalog.changeOffer(mentoring().id(), now -> now.in(CatalogState.ARCHIVED)));
            confirm(page);
            assertThat(page.getByText("Este plano está arquivado.").first()).isVisible();
            browser.fitsAPhone().shoot("wizard-4-archived");
            page.getByText("Rever o plano").click();
            assertThat(page.locator("main h1")).hasText("Novo cliente");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, Ask the customer for their data by e-mail, Continue",
        "es, Solicitar los datos al cliente por correo, Continuar"
    })
    void it_speaks_the_other_languages_too(String tag, String request, String onward) {
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin/customers/new").page();
            page.getByTitle(tag.equals("en") ? "English" : "español").click();
            page.locator("#field-name").fill("Lia");
            page.locator("#field-email").fill("lia@example.com");
            page.locator("#field-phone").fill("11912345678");
            go(page, onward);
            assertThat(page.getByLabel(request)).isChecked();
            browser.look("wizard-2-" + tag);
        }
    }

    private static void person(Page page, String name, String email, String phone) {
        page.getByLabel("Nome").fill(name);
        page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(true)).fill(email);
        page.getByLabel("Telefone").fill(phone);
    }

    private static void go(Page page, String name) {
        button(page, name).click();
    }

    /** By key: a click is lost while the frame of the letter is still coming in. */
    private static void confirm(Page page) {
        button(page, "Confirmar e enviar").press("Enter");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private int offers() {
        return owner.call(() -> catalog.offers(OfferQuery.ALL, PageRequest.of(null, null))
                .rows()
                .size());
    }

    private Offer mentoring() {
        return owner.call(() -> catalog.offers(OfferQuery.onSale("Mentoria"), PageRequest.of(null, null)))
                .rows()
                .getFirst();
    }
}
