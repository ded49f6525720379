package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.bulk.TestBulk;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A company of many: its list is pasted, checked, done, and taken back. */
@CatracaTest
class RosterJourney {

    private static final String LIST = """
            Nome;E-mail
            Ana Souza;ana@agua.example
            Bruno Reis;bruno@agua.example
            Bia;bia@agua.example
            Caio Lima;caio@agua
            Ana S. Souza;ANA@agua.example
            =cmd|' /C calc'!A0;dora@agua.example
            """;

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
    OrganizationClock clock;

    @Autowired
    TestBulk worker;

    private TestStaff.Member owner;
    private Invoice invoice;

    @BeforeEach
    void sells_fifty_seats() {
        owner = staff.join(organizations.newSchool("Escola Viva"), Role.OWNER);
        invoice = owner.call(() -> {
            customers.create(NewCustomer.of("Ana Souza", "ana@agua.example", "11987654321"));
            customers.create(NewCustomer.of("Bia Lima", "bia@agua.example", "11987654321"));
            customers.create(NewCustomer.of("Beatriz Lima", "bia@agua.example", "11987654321"));
            var java = school.product("Formação Java", brl(250_00), school.course("Java do zero", 3));
            var line = new NewLine(java.id(), null, null, 8, null, null);
            return invoices.issue(NewInvoice.of(
                    school.company("Água Viva Ltda").id(), clock.today().plusDays(9), List.of(line)));
        });
    }

    @Test
    void a_list_is_pasted_checked_done_and_taken_back() {
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin/invoices/" + invoice.id()).page();
            page.locator("#seats").getByText("Vincular vários").click();
            page.getByLabel("Lista").fill(LIST);
            browser.accessible().fitsAPhone().shoot("roster-list");
            button(page, "Conferir").click();

            assertThat(page.getByText("Escolha quem é")).isVisible();
            assertThat(page.locator("bdi").getByText("=cmd|' /C calc'!A0")).isVisible();
            page.getByLabel("Linha 4")
                    .selectOption(
                            page.getByLabel("Linha 4").locator("option").nth(1).getAttribute("value"));
            button(page, "Atualizar a prévia").click();
            browser.accessible().fitsAPhone().shoot("roster-preview");
            button(page, "Vincular 4 pessoas").click();

            assertThat(page.getByText("Em andamento")).isVisible();
            browser.accessible().fitsAPhone().shoot("bulk-running");
            owner.run(worker::workOff);
            assertThat(page.getByText("Concluído")).isVisible();
            assertThat(page.getByText("4 linhas feitas")).isVisible();
            browser.accessible().fitsAPhone().shoot("bulk-done");

            page.getByText("Desfazer").first().click();
            page.locator("#undo-reason").fill("Lista de outra empresa");
            browser.accessible().shoot("bulk-undo");
            page.locator("#undo").getByRole(AriaRole.BUTTON).click();
            owner.run(worker::workOff);
            assertThat(page.getByText("4 linhas desfeitas")).isVisible();
            browser.accessible().fitsAPhone().shoot("bulk-undone");
            browser.visit("/admin/invoices/" + invoice.id());
            assertThat(page.getByText("Ações em lote")).isVisible();
            browser.accessible().fitsAPhone().shoot("invoice-runs");
        }
    }

    @Test
    void more_people_than_seats_are_told_before() {
        var list = IntStream.range(0, 11)
                .mapToObj(i -> "Pessoa " + (i + 1) + ", p" + i + "@agua.example")
                .collect(Collectors.joining("\n"));
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin/invoices/" + invoice.id() + "/seats/many")
                    .page();
            page.getByLabel("Lista").fill(list);
            button(page, "Conferir").click();
            assertThat(page.getByText("Faltam vagas para 3 pessoas da lista")).isVisible();
            browser.accessible().fitsAPhone().shoot("roster-too-many");
            browser.dark().accessible().shoot("roster-too-many-dark");
            button(page, "Voltar e corrigir a lista").click();
            assertThat(page.getByLabel("Lista")).hasValue(list);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
