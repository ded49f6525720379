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

/** From nothing to a course on sale, in a browser. */
@CatracaTest
class CatalogJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Test
    void a_course_is_written_and_put_on_sale() {
        try (var browser = Browser.open(port).as(staff.join(organizations.newOrganization(), Role.OWNER))) {
            writeCourse(browser);
            makeProduct(browser);
            makePlan(browser);
        }
    }

    private static void writeCourse(Browser browser) {
        var page = browser.visit("/admin/courses")
                .accessible()
                .fitsAPhone()
                .shoot("courses-empty")
                .page();
        page.getByText("Novo curso").first().click();
        page.getByLabel("Título").fill("Java do zero");
        page.getByLabel("Descrição").fill("Para quem nunca programou.");
        browser.accessible().fitsAPhone().shoot("course-new");
        page.getByText("Criar curso").click();

        page.getByLabel("Novo módulo").fill("Primeiros passos");
        page.getByText("Adicionar módulo").click();
        addLesson(page, "Instalar o JDK");
        page.getByLabel("Vídeo").fill("https://vimeo.com/76979871");
        page.getByLabel("Texto")
                .fill("## Antes de começar\n\nBaixe o **JDK 25**.\n\n| Sistema | Arquivo |\n|-|-|\n| Linux | tar.gz |");
        assertThat(page.locator("#preview h2")).hasText("Antes de começar");
        browser.accessible().fitsAPhone().shoot("lesson");
        page.getByText("Salvar", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Aula salva.")).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Java do zero"))
                .click();
        addLesson(page, "Olá, mundo");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Java do zero"))
                .click();
        page.getByLabel("Subir Olá, mundo").click();
        browser.accessible().fitsAPhone().shoot("course");
        browser.dark().accessible().shoot("course-dark");
    }

    private static void addLesson(Page page, String title) {
        page.getByLabel("Nova aula em").fill(title);
        page.getByText("Adicionar aula").click();
    }

    private static void makeProduct(Browser browser) {
        var page = browser.visit("/admin/products/new").page();
        page.getByLabel("Nome").fill("Java completo");
        page.getByLabel("Java do zero").check();
        browser.accessible().fitsAPhone().shoot("product-new");
        page.getByText("Criar produto").click();
        assertThat(page.getByText("Nenhum plano vende este produto")).isVisible();
        browser.accessible().fitsAPhone().shoot("product");
        browser.visit("/admin/plan-categories/new").accessible().fitsAPhone().shoot("category-new");
        page.getByLabel("Nome").first().fill("Cloud");
        page.getByLabel("Plano base 1").fill("Pequena");
        page.getByLabel("Preço").first().fill("50,00");
        page.getByText("Criar categoria").click();
        browser.accessible().fitsAPhone().shoot("category");
        browser.visit("/admin/products").accessible().fitsAPhone().shoot("products");
    }

    private static void makePlan(Browser browser) {
        var page = browser.visit("/admin/plans/new").page();
        page.getByLabel("Nome").fill("Java mensal");
        page.getByLabel("Produto").selectOption("Java completo");
        page.getByLabel("Preço").fill("99,00");
        page.getByText("Condições de acesso").click();
        browser.accessible().fitsAPhone().shoot("plan-new");
        page.getByText("Criar plano").click();
        assertThat(page.getByText("Plano Java mensal criado.")).isVisible();
        browser.accessible().fitsAPhone().shoot("plan");
        page.getByText("Editar plano").click();
        page.getByText("Condições de acesso").click();
        browser.accessible().fitsAPhone().shoot("plan-edit");
        browser.visit("/admin/plans").accessible().fitsAPhone().shoot("plans");
    }
}
