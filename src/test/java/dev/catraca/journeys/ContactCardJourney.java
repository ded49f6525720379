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
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A cloud is sold, waits, is paid for, runs, is shared and ends, all seen on the contact card. */
@CatracaTest
class ContactCardJourney {

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
    CustomerLinks links;

    @Autowired
    Orders orders;

    private TestStaff.Member owner;
    private Customer ana;
    private Customer bia;

    @BeforeEach
    void opens_a_house_that_sells_clouds() {
        owner = staff.join(organizations.newOrganization(), Role.OWNER);
        owner.call(() -> {
            var cloud = school.category("Cloud", "Cloud 2 GB", brl(50_00));
            var hosting = school.product("Hospedagem gerenciada", null);
            school.offer(hosting, brl(30_00), Recurrence.MONTHLY, cloud.id(), AccessTerms.DEFAULT, 0);
            ana = customers.create(NewCustomer.of("Ana Clara Souza", "ana.souza@example.com", "11987654321"));
            bia = customers.create(NewCustomer.of("Bia Lima", "bia.lima@example.com", "21987654322"));
            return null;
        });
    }

    @Test
    void a_cloud_from_its_order_to_its_end() {
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit(card(ana)).page();
            browser.look("card-new");
            assertThat(section(page, "plans")).containsText("Nenhum plano ainda.");

            page.locator(".page-head a.btn-primary").click();
            page.getByText("Hospedagem gerenciada - plano").click();
            page.getByLabel("Plano base").selectOption(new SelectOption().setIndex(1));
            assertThat(page.locator("#field-seen")).containsText("80,00");
            button(page, "Criar pedido").click();
            assertThat(page.getByText("A fatura já está aqui")).isVisible();

            browser.visit(card(ana));
            for (var part : new String[] {"services", "plans"}) {
                assertThat(section(page, part)).containsText("Aguardando pagamento");
                assertThat(section(page, part)).containsText("Cloud 2 GB");
                assertThat(section(page, part).getByText("Copiar link de pagamento"))
                        .isVisible();
            }
            assertThat(section(page, "latest")).containsText("R$\u00a080,00");
            browser.look("card-waiting");

            section(page, "services").getByText("Ver fatura").click();
            page.getByText("Registrar pagamento").first().click();
            button(page.locator("#pay"), "Registrar pagamento").click();
            browser.visit(card(ana));
            assertThat(section(page, "services")).containsText("Ativo");
            assertThat(section(page, "plans")).containsText("próxima fatura em");
            browser.look("card-active");
            browser.dark().accessible().shoot("card-dark");

            share(browser, page);
            lookAtThePortalOf(bia);
            suspend(browser, page);
        }
    }

    private void share(Browser browser, Page page) {
        browser.visit(card(ana));
        section(page, "services").getByText("Hospedagem gerenciada").click();
        page.getByPlaceholder("Nome, e-mail ou documento").fill("bia");
        page.getByLabel("Bia Lima").check();
        browser.look("service-share");
        button(page, "Compartilhar").last().click();
        assertThat(page.getByText("Serviço compartilhado com Bia Lima.")).isVisible();
        browser.look("service-shared");

        browser.visit(card(bia));
        assertThat(section(page, "shared")).containsText("Hospedagem gerenciada");
        assertThat(section(page, "shared")).containsText("De Ana Clara Souza");
        browser.look("card-shared");
    }

    private void lookAtThePortalOf(Customer customer) {
        try (var browser = Browser.phone(port)) {
            var link = owner.call(() -> links.mint(customer.id()).url());
            var page = browser.visit(Browser.path(link)).page();
            button(page, "Entrar").first().click();
            assertThat(page.getByText("Compartilhado por")).isVisible();
            browser.look("portal-services");
        }
    }

    private void suspend(Browser browser, Page page) {
        browser.visit(card(ana));
        section(page, "services").getByText("Hospedagem gerenciada").click();
        page.getByText("Suspender").first().click();
        browser.accessible().shoot("service-suspend");
        page.locator("#suspend-reason").fill("Uso fora do contrato");
        button(page.locator("#suspend"), "Suspender").click();
        assertThat(page.getByText("Serviço suspenso.")).isVisible();
        assertThat(page.getByText("Uso fora do contrato")).isVisible();
        page.getByText("Retomar").first().click();
        page.locator("#resume-reason").fill("Resolvido");
        button(page.locator("#resume"), "Retomar").click();
        assertThat(page.getByText("Serviço retomado.")).isVisible();
        page.getByText("Encerrar").first().click();
        page.locator("#terminate-reason").fill("Fim do contrato");
        button(page.locator("#terminate"), "Encerrar").click();
        assertThat(page.getByText("Serviço encerrado.")).isVisible();
        browser.look("service-terminated");
    }

    @ParameterizedTest
    @CsvSource({"English, Awaiting payment, en", "Español, Esperando el pago, es"})
    void it_speaks_the_other_languages_too(String language, String waiting, String name) {
        owner.call(() -> {
            var cloud = school.offer(school.product("Cloud Pro", null), brl(120_00), Recurrence.MONTHLY);
            return orders.place(NewOrder.of(ana.id(), cloud.id()));
        });
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit(card(ana)).page();
            page.getByTitle(language).click();
            assertThat(section(page, "services")).containsText(waiting);
            browser.look("card-" + name);
            section(page, "services").getByText("Cloud Pro").click();
            browser.look("service-" + name);
        }
    }

    @Test
    void on_a_phone_the_money_comes_first_and_the_rest_on_demand() {
        try (var browser = Browser.phone(port).as(owner)) {
            var page = browser.visit(card(ana)).page();
            assertThat(page.getByText("Em aberto")).isVisible();
            assertThat(page.getByText(ana.email().value())).isHidden();
            page.locator("[data-toggles=contact-more]").click();
            assertThat(page.getByText(ana.email().value())).isVisible();
            browser.accessible().fitsAPhone().shoot("card-phone-open");

            page.getByText("Mais", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByText("Editar cliente")).isVisible();
            browser.accessible().shoot("card-phone-more");
            page.keyboard().press("Escape");
            assertThat(page.getByText("Editar cliente")).isHidden();
        }
    }

    @Test
    void without_mail_the_owner_hands_a_way_in_over() {
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit(card(ana)).page();
            page.getByText("Mais", new Page.GetByTextOptions().setExact(true)).click();
            browser.accessible().shoot("card-more");
            page.getByText("Link de acesso à área do cliente").first().click();
            button(page, "Gerar link").click();
            browser.look("card-portal-link");
            var link = page.locator("#portal-link").inputValue();
            browser.visit(card(ana) + "/history");
            assertThat(page.getByText("Link de acesso copiado")).isVisible();
            browser.look("card-history");

            browser.visit(Browser.path(link));
            button(page, "Entrar").first().click();
            assertThat(page.getByText("Meus cursos").first()).isVisible();
        }
    }

    private static String card(Customer customer) {
        return "/admin/customers/" + customer.id();
    }

    private static Locator section(Page page, String id) {
        return page.locator("#" + id);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
