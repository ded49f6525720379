package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.bulk.TestBulk;
import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.grants.Grants;
import dev.catraca.grants.NewGrant;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The support desk gives, explains, revokes and freezes access, of one student and of a whole class. */
@CatracaTest
class GrantsJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestSchool school;

    @Autowired
    Customers customers;

    @Autowired
    Invoices invoices;

    @Autowired
    Seats seats;

    @Autowired
    Grants grants;

    @Autowired
    OrganizationClock clock;

    @Autowired
    TestBulk bulk;

    private TestStaff.Member support;
    private Customer ana;
    private Course java;

    @BeforeEach
    void opens_a_school() {
        support = staff.join(organizations.newOrganization(), Role.SUPPORT);
        support.call(() -> {
            java = school.course("Java do zero", 2);
            school.course("SQL na prática", 2);
            ana = customers.create(NewCustomer.of("Ana Clara Souza", "ana.souza@example.com", "11987654321"));
            var product = school.product("Formação Java", brl(199_90), java);
            var line = new NewLine(product.id(), null, null, 2, null, null);
            var invoice = invoices.issue(NewInvoice.of(ana.id(), clock.today(), List.of(line)));
            seats.assign(invoice.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.IMMEDIATELY, false));
            for (var name : List.of("Bruno Teixeira", "Carla Nunes", "Diego Prado", "Élida Campos")) {
                var student = school.person(name);
                grants.give(new NewGrant(student.id(), java.id(), "Bolsa de estudos", null, null));
            }
            return null;
        });
    }

    @Test
    void one_student() {
        try (var browser = Browser.open(port).as(support)) {
            var page =
                    browser.visit("/admin/customers/" + ana.id() + "/products").page();
            assertThat(page.getByText("Pode entrar")).isVisible();
            page.getByText("Dar acesso").first().click();
            page.getByPlaceholder("Buscar curso pelo título").fill("sql");
            assertThat(page.locator("#field-course_id-found").getByLabel("Java do zero"))
                    .isHidden();
            page.locator("#field-course_id-found").getByLabel("SQL na prática").check();
            page.getByLabel("Motivo").fill("Cortesia pela indicação");
            page.getByLabel("Último dia").fill("2099-12-31");
            browser.look("grants-new");
            button(page, "Dar acesso").click();
            assertThat(page.getByText("Acesso dado a Ana Clara Souza.")).isVisible();
            browser.look("grants-student");

            var sql = page.locator("section.card").filter(new Locator.FilterOptions().setHasText("SQL na prática"));
            sql.locator("summary").click();
            browser.accessible().shoot("grants-menu");
            sql.getByText("Revogar").click();
            page.locator("dialog[open] textarea").fill("Pedido do aluno");
            browser.accessible().shoot("grants-revoke");
            button(page.locator("dialog[open]"), "Revogar").click();
            assertThat(page.getByText("Acesso revogado.")).isVisible();
            assertThat(page.getByText("Não pode entrar")).isVisible();
            browser.look("grants-revoked");

            sql.locator("summary").click();
            sql.getByText("Ver acesso").click();
            browser.look("grants-one");
            page.getByText("Retirar revogação").first().click();
            page.locator("dialog[open] textarea").fill("Voltou atrás");
            button(page.locator("dialog[open]"), "Retirar revogação").click();
            page.getByText("Congelar").first().click();
            page.locator("dialog[open]").getByLabel("Por quantos dias").fill("30");
            page.locator("dialog[open] textarea").fill("Licença-maternidade");
            browser.accessible().shoot("grants-freeze");
            button(page.locator("dialog[open]"), "Congelar").click();
            assertThat(page.getByText("Acesso congelado.")).isVisible();
            browser.look("grants-frozen");
        }
    }

    @Test
    void a_whole_class() {
        try (var browser = Browser.open(port).as(support)) {
            var page =
                    browser.visit("/admin/courses/" + java.id() + "/students").page();
            assertThat(page.getByText("Carla Nunes")).isVisible();
            browser.look("grants-course");
            page.locator("thead input[type=checkbox]").check();
            page.getByLabel("Toda a lista filtrada").check();
            browser.look("grants-course-picked");
            button(page, "Revogar").click();
            page.getByLabel("Só estes acessos").check();
            page.getByLabel("Motivo").fill("A turma terminou");
            browser.look("grants-bulk");
            button(page, "Começar com 5 alunos").click();
            support.call(() -> {
                bulk.workOff();
                return null;
            });
            page.reload();
            assertThat(page.getByText("Concluído").first()).isVisible();
            browser.look("grants-bulk-done");

            browser.visit("/admin/courses/" + java.id() + "/students?state=REVOKED&source=MANUAL&sort=END");
            assertThat(page.getByText("Diego Prado")).isVisible();
            browser.look("grants-course-filtered");
            browser.visit("/admin/customers");
            page.locator("tbody input[type=checkbox]").first().check();
            page.locator("#bulk summary").nth(1).click();
            browser.accessible().shoot("grants-customers");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .last();
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
