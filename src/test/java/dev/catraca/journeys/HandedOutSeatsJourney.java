package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.invitations.CaughtInvitations;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A company hands out what it bought: one colleague is new and has a phone, another is a student already. */
@CatracaTest
class HandedOutSeatsJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Autowired
    Customers customers;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    CustomerLinks doors;

    @Autowired
    CaughtInvitations mail;

    private OrganizationId aurora = OrganizationId.next();
    private Customer acme;
    private Invoice invoice;
    private final String ana = address("ana");
    private final String bia = address("bia");
    private final String caio = address("caio");

    @BeforeEach
    void a_company_buys_seats() {
        aurora = organizations.newSchool("Escola Aurora");
        organizations.run(aurora, () -> {
            acme = school.company("Padaria Pão Quente Ltda");
            var bundle = school.product(
                    "Formação em Confeitaria",
                    brl(240_00),
                    school.course("Bolos e massas", 3),
                    school.course("Confeitaria fina", 4));
            var extra = school.product("Higiene na cozinha", brl(60_00), school.course("Higiene na cozinha", 2));
            var lines = Stream.of(line(bundle, 5), line(extra, 2)).toList();
            invoice = invoices.issue(NewInvoice.of(acme.id(), LocalDate.of(2099, 1, 10), lines));
            customers.enrol("Bia Souza", bia);
        });
    }

    @Test
    void from_the_invoice_to_two_colleagues_in_their_courses() {
        try (var office = Browser.open(port);
                var phone = Browser.phone(port)) {
            enter(office);
            var page = office.page();
            link(page, "Minhas vagas").first().click();
            assertThat(page.getByText("Esta fatura ainda não foi paga")).isVisible();
            office.look("own-seats-unpaid");
            link(page, "Convidar pessoas para Formação em Confeitaria").click();
            page.getByLabel("E-mails de quem vai estudar").fill("Ana Lima <" + ana + ">\nsem endereço\n" + bia);
            button(page, "Enviar convites").click();
            assertThat(page.getByText("Não encontramos um e-mail em: sem endereço")
                            .first())
                    .isVisible();
            office.look("own-seats-invite-problem");
            page.getByLabel("E-mails de quem vai estudar").fill("Ana Lima <" + ana + ">\n" + bia);
            button(page, "Enviar convites").click();
            assertThat(page.getByText("2 convites enviados.")).isVisible();
            office.look("own-seats-invited");

            acceptsOnAPhone(phone);

            page.reload();
            button(page, "Reenviar o convite para " + bia).click();
            assertThat(page.getByText("O link anterior não vale mais.")).isVisible();
            phone.visit("/o/" + slug() + "/courses");
            phone.page().context().clearCookies();
            var first = mail.to(bia).getFirst();
            phone.visit(Browser.path(first));
            assertThat(phone.page().getByText("Há um convite mais novo")).isVisible();
            phone.look("invitation-replaced");
            phone.visit(mail.path(bia));
            assertThat(button(phone.page(), "Aceitar como Bia Souza")).isVisible();
            phone.look("invitation-known");
            button(phone.page(), "Aceitar como Bia Souza").click();
            assertThat(phone.page().getByText("Vaga aceita.")).isVisible();

            organizations.run(
                    aurora,
                    () -> payments.record(
                            invoice.id(), new NewPayment(invoice.total(), PaymentMethod.PIX, null, null)));
            phone.visit("/o/" + slug() + "/courses");
            assertThat(phone.page().getByText("Bolos e massas").first()).isVisible();

            swaps(office);
        }
    }

    private void acceptsOnAPhone(Browser phone) {
        var page = phone.page();
        phone.visit(mail.path(ana)).look("invitation-new").picture("invitation");
        assertThat(page.getByText("Padaria Pão Quente Ltda convidou você")).isVisible();
        page.getByLabel("Seu nome completo").fill("Ana Lima");
        button(page, "Aceitar e entrar").click();
        assertThat(page.getByText("assim que o pagamento cair").first()).isVisible();
        phone.look("invitation-accepted");

        phone.visit(mail.path(bia));
        assertThat(page.getByText("Este convite é para outro e-mail")).isVisible();
        phone.look("invitation-elsewhere");
    }

    private void swaps(Browser office) {
        var page = office.page();
        office.visit("/o/" + slug() + "/seats/" + invoice.id());
        button(page, "Ficar com uma vaga de Higiene na cozinha").click();
        assertThat(page.getByText("A vaga é sua.")).isVisible();
        office.look("own-seats-paid");
        office.visit("/o/" + slug() + "/seats/" + invoice.id()).picture("own-seats");
        link(page, "Gerenciar a vaga de Ana Lima").click();
        office.look("own-seats-holder");
        page.getByLabel("E-mail da outra pessoa").fill(caio);
        page.getByLabel("Nome da outra pessoa").fill("Caio Reis");
        button(page, "Passar a vaga").click();
        assertThat(page.getByText("O convite foi para " + caio)).isVisible();
        assertThat(page.getByText("Ana Lima")).hasCount(0);

        link(page, "Pedir mais vagas de Formação em Confeitaria").click();
        page.getByLabel("Quantas vagas").fill("10");
        page.getByLabel("Observação").fill("Turma nova em março");
        office.look("own-seats-wish");
        button(page, "Enviar pedido").click();
        assertThat(page.getByText("Pedido enviado hoje")).isVisible();
        office.shoot("own-seats-wished").dark().shoot("own-seats-dark");

        try (var visitor = Browser.phone(port)) {
            visitor.visit(mail.path(ana));
            assertThat(visitor.page().getByText("retomou a vaga")).isVisible();
            visitor.look("invitation-taken-back");
        }
    }

    @Test
    void everything_works_with_scripts_switched_off() {
        try (var browser = Browser.withoutScripts(port)) {
            enter(browser);
            var page = browser.page();
            link(page, "Minhas vagas").first().click();
            link(page, "Convidar pessoas para Higiene na cozinha").click();
            page.getByLabel("E-mails de quem vai estudar").fill(ana);
            button(page, "Enviar convites").click();
            assertThat(page.getByText("Convite enviado.")).isVisible();
            link(page, "Gerenciar a vaga de " + ana).click();
            button(page, "Cancelar o convite").press("Enter");
            assertThat(page.getByText("A vaga está livre de novo.")).isVisible();
        }
    }

    private void enter(Browser browser) {
        browser.visit(Browser.path(
                organizations.as(aurora, () -> doors.mint(acme.id()).url())));
        button(browser.page(), "Entrar como " + acme.name()).click();
    }

    private String slug() {
        return mail.path(ana).split("/")[2];
    }

    private static NewLine line(Product product, int quantity) {
        return new NewLine(product.id(), null, null, quantity, null, null);
    }

    private static String address(String name) {
        return "%s.%s@paoquente.example".formatted(name, Ids.next().toString().substring(30));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
