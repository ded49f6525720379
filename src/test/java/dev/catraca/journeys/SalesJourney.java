package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.Customer;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job of the back office: sell, invoice, hand out seats, receive. */
@CatracaTest
class SalesJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestSchool school;

    private TestStaff.Member owner;
    private Customer ana;

    @BeforeEach
    void opens_a_school() {
        var organization = organizations.newOrganization();
        owner = staff.join(organization, Role.OWNER);
        ana = owner.call(() -> {
            var java = school.course("Java do zero", 3);
            school.offer(school.product("Formação Java", brl(250_00), java), brl(199_90), Recurrence.MONTHLY);
            var cloud = school.category("Cloud", "Cloud 2 GB", brl(50_00));
            var hosting = school.product("Hospedagem", null);
            school.offer(hosting, brl(30_00), Recurrence.MONTHLY, cloud.id(), AccessTerms.DEFAULT, 0);
            school.person("Bia Lima");
            return school.person("Ana Souza");
        });
    }

    @Test
    void an_order_is_placed_after_its_sum_was_seen() {
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin/customers/" + ana.id()).page();
            page.locator(".page-head a.btn-primary").click();
            browser.accessible().fitsAPhone().shoot("order-plan");
            page.getByText("Hospedagem - plano").click();

            assertThat(sum(page)).containsText("Escolha o plano base");
            page.getByLabel("Plano base").selectOption(new SelectOption().setIndex(1));
            assertThat(sum(page)).containsText("80,00");
            page.getByLabel("Quantidade").fill("2");
            assertThat(sum(page)).containsText("160,00");
            browser.accessible().fitsAPhone().shoot("order-new");

            button(page, "Criar pedido").click();
            assertThat(page.getByText("A fatura já está aqui")).isVisible();
            browser.accessible().fitsAPhone().shoot("customer-invoices");
            browser.visit("/admin/orders").accessible().fitsAPhone().shoot("orders");
            page.locator("a.row-link").first().click();
            browser.accessible().fitsAPhone().shoot("order");
        }
    }

    @Test
    void an_invoice_is_written_paid_and_its_seats_handed_out() {
        try (var browser = Browser.open(port).as(owner)) {
            var page =
                    browser.visit("/admin/invoices/new?customer_id=" + ana.id()).page();
            button(page, "Adicionar item").click();
            var rows = page.locator(".item-row");
            assertThat(rows).hasCount(2);
            rows.nth(0).getByLabel("Produto").selectOption(new SelectOption().setIndex(1));
            rows.nth(0).getByLabel("Quantidade").fill("2");
            rows.nth(1).getByLabel("Descrição").fill("Apostila");
            rows.nth(1).getByLabel("Preço unitário").fill("50");
            assertThat(page.locator(".invoice-total")).containsText("550,00");
            browser.accessible().fitsAPhone().shoot("invoice-new");
            button(page, "Emitir fatura").click();

            assertThat(page.getByText("Fatura emitida.")).isVisible();
            browser.accessible().fitsAPhone().shoot("invoice");
            page.getByText("Vincular acesso").first().click();
            var dialog = page.locator("#modal");
            dialog.getByPlaceholder("Nome, e-mail ou documento").fill("bia");
            dialog.getByLabel("Bia Lima").check();
            browser.accessible().shoot("invoice-assign");
            dialog.locator(".btn-primary").click();
            assertThat(page.getByText("Acesso vinculado.")).isVisible();

            page.getByText("Registrar pagamento").first().click();
            browser.accessible().shoot("invoice-pay");
            button(page.locator("#pay"), "Registrar pagamento").click();
            assertThat(page.getByText("Liberada").first()).isVisible();
            browser.accessible().fitsAPhone().shoot("invoice-paid");

            browser.visit("/admin/invoices").accessible().fitsAPhone().shoot("invoices");
            browser.dark().accessible().shoot("invoices-dark");
            browser.visit("/admin").accessible().fitsAPhone().shoot("home-figures");
        }
    }

    private static Locator sum(Page page) {
        return page.locator("#field-seen");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
