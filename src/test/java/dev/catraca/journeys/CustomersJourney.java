package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The staff enters a customer, meets a duplicate, edits, and archives. */
@CatracaTest
class CustomersJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Test
    void from_an_empty_list_to_a_full_card() {
        try (var browser = Browser.open(port).as(staff.join(organizations.newOrganization(), Role.OWNER))) {
            var page = browser.page();
            browser.visit("/admin/customers").accessible().shoot("customers-empty");

            page.getByRole(AriaRole.LINK, named("Novo cliente")).first().click();
            fill(page, "Ana Clara Souza", "ana@example.com", "11987654321");
            submit(page, "Continuar");
            page.getByLabel("Preencher dados agora").check();
            page.getByLabel("CPF ou CNPJ").fill("52998224725");
            page.getByLabel("CEP").first().fill("01310100");
            page.getByLabel("Rua").first().fill("Avenida Paulista");
            page.getByLabel("Número").first().fill("1000");
            page.getByLabel("Cidade").first().fill("São Paulo");
            submit(page, "Salvar só o cliente");
            page.locator("#only button").click();
            assertThat(page.getByText("Cliente cadastrado.")).isVisible();
            browser.accessible().fitsAPhone().shoot("customers-card");

            browser.visit("/admin/customers/new");
            fill(page, "Ana Souza", "ana@example.com", "123");
            submit(page, "Continuar");
            assertThat(page.getByText("Não é um telefone válido. Informe com DDD.")
                            .first())
                    .isVisible();
            browser.shoot("customers-problems");
            fill(page, "Ana Souza", "ana@example.com", "11987654321");
            submit(page, "Continuar");
            assertThat(page.getByText("Este cliente já pode estar cadastrado")).isVisible();
            browser.accessible().fitsAPhone().shoot("customers-duplicates");
            submit(page, "É outra pessoa, continuar");
            submit(page, "Salvar só o cliente");
            page.locator("#only button").click();

            page.getByText("Mais", new Page.GetByTextOptions().setExact(true)).click();
            page.getByRole(AriaRole.LINK, named("Editar cliente")).click();
            page.getByLabel("Nome").fill("Ana S. Lima");
            page.getByText("Mais dados (opcional)").click();
            submit(page, "Salvar");
            page.getByRole(AriaRole.LINK, named("Histórico")).click();
            assertThat(page.getByText("Dados alterados")).isVisible();
            browser.accessible().fitsAPhone().shoot("customers-history");
            page.getByRole(AriaRole.LINK, named("Perfis de pagamento")).click();
            browser.accessible().shoot("customers-profiles");
            page.getByText("Novo perfil de pagamento").first().click();
            browser.shoot("customers-profile-dialog");
            browser.visit("/admin/customers").accessible().fitsAPhone().shoot("customers-list");
        }
    }

    private static void fill(Page page, String name, String email, String phone) {
        page.getByLabel("Nome").fill(name);
        page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(true)).fill(email);
        page.getByLabel("Telefone").fill(phone);
    }

    private static void submit(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
