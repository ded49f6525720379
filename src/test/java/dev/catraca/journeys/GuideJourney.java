package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.datarequests.CaughtRequests;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import dev.catraca.sample.TestSampleSchool;
import dev.catraca.services.ServiceFilter;
import dev.catraca.services.ServiceState;
import dev.catraca.services.Services;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Makes the pictures of the user guide, from a sample school: a small one, unless they are to be kept. */
@CatracaTest
class GuideJourney {

    private static final boolean KEPT = Boolean.getBoolean("catraca.pictures");
    private static final String STUDENT = "Ana Beatriz Moura";
    private static final PageRequest ONE = new PageRequest(1, null);

    @LocalServerPort
    int port;

    @Autowired
    TestSampleSchool samples;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    Customers customers;

    @Autowired
    Services services;

    @Autowired
    CustomerLinks doors;

    @Autowired
    CaughtRequests caught;

    private TestStaff.Member owner;

    @Test
    void what_the_guide_shows() {
        var slug = KEPT ? "escola-exemplo-guia" : "guia-" + Ids.next();
        var mailbox = KEPT ? "ana.souza@example.com" : slug + "@example.com";
        owner = staff.join(samples.open(slug, KEPT ? 160 : 30, KEPT ? 395 : 45), Role.OWNER, mailbox);
        try (var office = Browser.open(port).as(owner);
                var phone = Browser.phone(port)) {
            finds(office);
            var newcomer = registers(office);
            sells(office);
            invoices(office, phone);
            assigns(office);
            customizes(office);
            showsItsBrand();
            fillsIn(phone, newcomer);
            studies(phone);
        }
    }

    private void finds(Browser browser) {
        var page = browser.visit("/admin").page();
        browser.picture("sample");
        visit(browser, "/admin").picture("home");
        page.keyboard().press("Control+k");
        page.keyboard().type("trigo");
        assertThat(page.locator(".search-hit").first()).containsText("Trigo & Prosa");
        browser.picture("search", page.locator("dialog[open]"));

        visit(browser, "/admin/customers");
        page.getByText("Colunas").first().click();
        page.getByLabel("CPF ou CNPJ", exactLabel()).uncheck();
        page.getByLabel("Cliente desde").uncheck();
        button(page, "Aplicar").click();
        hideRibbon(page);
        for (var row = 1; row <= 3; row++) {
            page.locator("tbody input[type=checkbox]").nth(row).check();
        }
        browser.pictureOfContent("list");

        visit(browser, "/admin/courses");
        page.getByText("Fotografia com o Celular").first().click();
        picture(browser, "course");

        shares(browser);
    }

    private void shares(Browser browser) {
        var running = new ServiceFilter(null, null, null, ServiceState.ACTIVE);
        var active = owner.call(() -> services.list(running, ONE).rows().getFirst());
        var page = visit(browser, "/admin/services/" + active.id().value()).page();
        page.getByPlaceholder("Nome, e-mail ou documento").fill(STUDENT);
        radio(page, STUDENT).check();
        button(page, "Compartilhar").last().click();
        assertThat(page.getByText("Serviço compartilhado com " + STUDENT)).isVisible();
        visit(browser, "/admin/services/" + active.id().value()).pictureOfContent("service");
        visit(browser, card(customer(STUDENT))).pictureOfContent("card");
    }

    /** The four steps of a new customer, with somebody alike on the way. */
    private CustomerId registers(Browser browser) {
        var page = visit(browser, "/admin/customers/new").page();
        page.getByLabel("Nome").fill("Ana B. Moura");
        page.getByLabel("E-mail", exactLabel()).fill("ana.moura@example.com");
        page.getByLabel("Telefone").fill("11 90000-1234");
        page.getByLabel("Telefone").blur();
        assertThat(page.getByText("Este cliente já pode estar cadastrado")).isVisible();
        browser.pictureOfContent("wizard-duplicate");

        page.getByLabel("Nome").fill("Clarice Duarte Pinheiro");
        page.getByLabel("E-mail", exactLabel()).fill("clarice.pinheiro@example.com");
        page.getByLabel("Telefone").fill("85 98877-6655");
        button(page, "Continuar").click();
        assertThat(page.getByLabel("Solicitar dados ao cliente por e-mail")).isChecked();
        button(page, "Continuar").click();
        page.getByPlaceholder("Nome do plano").fill("site no ar");
        page.getByText("Site no ar: mensal").click();
        page.getByText("Cloud M").first().click();
        assertThat(page.locator("#wizard-sum")).containsText("129,80");
        picture(browser, "wizard-plan");
        button(page, "Continuar").click();
        assertThat(page.getByText("Confira antes de enviar")).isVisible();
        picture(browser, "wizard-confirm");
        button(page, "Confirmar e enviar").press("Enter");
        assertThat(page.getByText("Tudo pronto")).isVisible();
        return customer("Clarice Duarte Pinheiro");
    }

    private void sells(Browser browser) {
        var page = visit(browser, card(customer(STUDENT))).page();
        page.locator(".page-head a.btn-primary").click();
        page.getByText("Inglês: semestral com conversação").click();
        assertThat(page.locator("#field-seen")).containsText("689,00");
        picture(browser, "order");
    }

    private void invoices(Browser browser, Browser phone) {
        var page = visit(browser, card(customer(STUDENT)) + "/invoices").page();
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Em aberto"))
                .locator("a.row-link")
                .first()
                .click();
        picture(browser, "invoice");
        phone.visit(Browser.path(page.locator("#payment-link").inputValue()));
        hideRibbon(phone.page());
        phone.picture("payment");
        page.locator(".page-head").getByText("Registrar pagamento").click();
        browser.picture("record-payment", page.locator("dialog[open]"));
    }

    private void assigns(Browser browser) {
        var page = visit(browser, "/admin/invoices?seats=pending").page();
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Trigo & Prosa"))
                .locator("a.row-link")
                .first()
                .click();
        hideRibbon(page);
        browser.picture("seats", page.locator("#seats"));
        page.locator("#seats").getByText("Vincular acesso").click();
        page.getByPlaceholder("Nome, e-mail ou documento").fill("clarice duarte");
        radio(page, "Clarice Duarte Pinheiro").check();
        browser.picture("assign", page.locator("dialog[open]"));
    }

    private void customizes(Browser browser) {
        var page = browser.page();
        visit(browser, "/admin/settings/emails");
        page.locator("main").getByText("Fatura").first().click();
        picture(browser, "email-text");
        visit(browser, "/admin/messages").pictureOfContent("messages");
        visit(browser, "/admin/settings/domain");
        page.getByLabel("Domínio").fill("aluno.escolaexemplo.com.br");
        button(page, "Continuar").click();
        assertThat(page.getByText("Comprove que o domínio é seu")).isVisible();
        picture(browser, "domain");
    }

    /** Of an ordinary school: the ribbon of a sample stands in every preview. */
    private void showsItsBrand() {
        var school = staff.join(organizations.newSchool("Escola Horizonte"), Role.OWNER);
        try (var browser = Browser.open(port).as(school)) {
            browser.visit("/admin/settings/brand").page().waitForLoadState();
            browser.pictureOfContent("brand");
        }
    }

    private void fillsIn(Browser browser, CustomerId newcomer) {
        var page = browser.visit(caught.path(newcomer)).page();
        button(page, "Começar").click();
        hideRibbon(page);
        page.getByLabel("CPF ou CNPJ").fill("529.982.247-25");
        page.getByLabel("Data de nascimento (opcional)").fill("1994-08-12");
        assertThat(page.getByText("Salvo", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        browser.picture("data-form");
    }

    private void studies(Browser browser) {
        var door = owner.call(() -> doors.mint(customer(STUDENT)));
        var page = browser.visit(Browser.path(door.url())).page();
        page.getByText("Entrar como " + STUDENT).click();
        assertThat(page.getByText("Continue de onde parou").first()).isVisible();
        hideRibbon(page);
        browser.picture("portal");
        page.getByText("Continuar:").first().click();
        hideRibbon(page);
        page.setViewportSize(Browser.PHONE, 960);
        browser.picture("lesson");
    }

    private CustomerId customer(String name) {
        return owner.call(() -> customers
                .list(CustomerFilter.search(name), ONE)
                .rows()
                .getFirst()
                .id());
    }

    private static String card(CustomerId customer) {
        return "/admin/customers/" + customer.value();
    }

    private static void picture(Browser browser, String name) {
        hideRibbon(browser.page());
        browser.pictureOfContent(name);
    }

    private static Browser visit(Browser browser, String path) {
        browser.visit(path);
        hideRibbon(browser.page());
        return browser;
    }

    /** The school is a sample; the guide says so where it matters. */
    private static void hideRibbon(Page page) {
        page.waitForLoadState();
        page.evaluate("document.querySelectorAll('.sample-ribbon').forEach(ribbon => ribbon.hidden = true)");
    }

    private static Page.GetByLabelOptions exactLabel() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
