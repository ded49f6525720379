package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.catraca.courses.Course;
import dev.catraca.courses.CourseDraft;
import dev.catraca.courses.CourseState;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonDraft;
import dev.catraca.courses.ModuleDraft;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.CaughtLinks;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.Organizations;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A student on a phone: in by the link, the right profile, a lesson completed, the next one, an invoice paid. */
@CatracaTest
class PortalJourney {

    private static final String TEXT = """
            ## O que muda na sua rotina

            Antes de pensar em **técnica**, vale entender o caminho: você observa, mede e só então ajusta. É simples de \
            dizer e difícil de fazer com constância.

            - Separe dez minutos por dia
            - Anote o que percebeu, mesmo que pareça pouco
            - Releia no fim da semana

            > Quem mede melhora; quem só acha, repete.

            Na próxima aula vamos colocar isso em prática com um exemplo do começo ao fim.
            """;

    private static final byte[] PROOF = "%PDF-1.4\n%%EOF\n".getBytes(UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Autowired
    Organizations houses;

    @Autowired
    Customers customers;

    @Autowired
    Courses courses;

    @Autowired
    Seats seats;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    PaymentLinks links;

    @Autowired
    CaughtLinks mail;

    final String email = "familia-" + Ids.next() + "@casa.example";

    OrganizationId organization = OrganizationId.next();
    String portal = "";
    Invoice owed;

    @BeforeEach
    void open_a_school() {
        organization = organizations.newSchool("Ateliê Horizonte");
        portal = "/o/" + organizations.as(organization, () -> houses.current().slug());
        organizations.run(organization, () -> {
            var marina = customer("Marina Albuquerque");
            customer("Joaquim Albuquerque");
            customers.create(NewCustomer.of("Albuquerque & Filhos Ltda.", email, "11987654321")
                    .withTaxId("11222333000181"));
            give(marina, "Fotografia para iniciantes", 3, 4, ReleaseRule.IMMEDIATELY);
            give(marina, "Luz natural", 1, 3, ReleaseRule.IMMEDIATELY);
            give(marina, "Edição no celular: do básico ao avançado", 2, 3, ReleaseRule.IMMEDIATELY);
            owed = give(marina, "Retratos que contam histórias", 2, 2, ReleaseRule.ON_FULL_PAYMENT);
        });
    }

    @Test
    void a_student_learns_on_a_phone_and_pays() {
        try (var browser = Browser.phone(port)) {
            signIn(browser);
            study(browser);
            bills(browser);
        }
    }

    private void signIn(Browser browser) {
        var page = browser.page();
        browser.visit(portal + "/sign-in").look("portal-sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByText("Receber link").click();
        assertThat(page.getByText("Confira seu e-mail")).isVisible();
        browser.visit(Browser.path(mail.to(email).orElseThrow())).look("portal-chooser");
        button(page, "Entrar como Marina Albuquerque").click();
        assertThat(heading(page, "Meus cursos")).isVisible();
        browser.look("portal-shelf-fresh");
    }

    private void study(Browser browser) {
        var page = browser.page();
        page.getByText("Começar: Aula 1 de Fotografia").click();
        assertThat(page.getByText("Aula 1 de 12")).isVisible();
        browser.look("portal-reading");
        button(page, "Concluir e continuar").click();
        assertThat(page.getByText("Aula concluída")).isVisible();
        assertThat(page.getByText("Aula 2 de 12")).isVisible();
        button(page, "Concluir e continuar").click();
        page.getByText("Conteúdo do curso").first().click();
        browser.look("portal-drawer");
        page.locator("body").press("ArrowLeft");
        assertThat(page.getByText("Aula 2 de 12")).isVisible();
        page.getByText("Fotografia para iniciantes").first().click();
        assertThat(page.getByText("2 de 12 aulas").first()).isVisible();
        browser.look("portal-course-started");
        browser.visit(portal + "/courses").look("portal-shelf");
        browser.dark().shoot("portal-shelf-dark");
        assertThat(page.getByText("Continuar: Aula 3 de Fotografia")).isVisible();
    }

    private void bills(Browser browser) {
        var page = browser.page();
        browser.visit(portal + "/invoices");
        page.getByText("Detalhes e documentos").nth(1).click();
        assertThat(page.getByText("Paga em").first()).isVisible();
        assertThat(page.getByText("Recibo").first()).isVisible();
        browser.look("portal-bills");
        page.getByLabel("Pagar a fatura").first().click();
        assertThat(page.getByText("Valor a pagar")).isVisible();
        browser.look("portal-pay");
    }

    private void sendProof(Browser browser, boolean alone) {
        var page = browser.page();
        page.getByText("Já paguei", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Comprovante").setInputFiles(new FilePayload("pix.pdf", "application/pdf", PROOF));
        page.getByText("Enviar comprovante").click();
        assertThat(page.getByText("Comprovante enviado.")).isVisible();
        browser.shoot(alone ? "portal-proof-no-script" : "portal-proof");
    }

    @Test
    void the_proofs_notice_goes_when_the_page_says_paid() {
        var link = organizations.as(organization, () -> links.path(owed));
        try (var browser = Browser.phone(port)) {
            sendProof(browser.visit(link), false);
            organizations.run(organization, () -> pay(owed));
            assertThat(browser.page().getByText("Pago!")).isVisible();
            assertThat(browser.page().getByText("Comprovante enviado.")).isHidden();
            assertThat(browser.page().getByText("Baixar recibo")).isVisible();
            browser.look("portal-paid");
        }
    }

    @Test
    void an_invoice_is_paid_with_scripts_switched_off() {
        var link = organizations.as(organization, () -> links.path(owed));
        try (var browser = Browser.withoutScripts(port)) {
            var page = browser.visit(link).page();
            assertThat(page.getByLabel("Pix copia e cola")).hasValue(Pattern.compile("000201.*"));
            assertThat(page.getByText("Copiar")).isHidden();
            browser.shoot("portal-pay-no-script");
            sendProof(browser, true);
            organizations.run(organization, () -> pay(owed));
            page.locator("noscript a").click();
            assertThat(page.getByText("Pago!")).isVisible();
            assertThat(page.getByText("Comprovante enviado.")).isHidden();
            browser.shoot("portal-paid-no-script");
        }
    }

    @Test
    void somebody_changes_between_the_customers_of_their_mailbox() {
        try (var browser = Browser.phone(port)) {
            signIn(browser);
            var page = browser.page();
            page.getByLabel("Sua conta: Marina Albuquerque").click();
            browser.look("portal-menu");
            page.getByText("Trocar de perfil").click();
            assertThat(page.getByText("Em uso")).isVisible();
            browser.look("portal-profiles");
            button(page, "Entrar como Albuquerque").click();
            assertThat(page.getByText("Você ainda não tem cursos")).isVisible();
            browser.look("portal-empty");
            browser.visit(portal + "/invoices");
            assertThat(page.getByText("Nenhuma fatura por aqui")).isVisible();
        }
    }

    @Test
    void the_portal_speaks_its_visitors_language_by_night_too() {
        try (var browser = Browser.open(port)) {
            signIn(browser);
            var page = browser.page();
            page.getByTitle("English").click();
            assertThat(heading(page, "My courses")).isVisible();
            browser.look("portal-shelf-en");
            browser.visit(portal + "/invoices");
            page.getByTitle("español").click();
            assertThat(heading(page, "Facturas")).isVisible();
            browser.dark().look("portal-bills-es-dark");
        }
    }

    private Customer customer(String name) {
        return customers.create(NewCustomer.of(name, email, "11987654321"));
    }

    /** A course bought for 97; whoever may enter at once has paid it. */
    private Invoice give(Customer student, String title, int modules, int lessons, ReleaseRule release) {
        var product = school.product(title, brl(97_00), course(title, modules, lessons));
        var line = new NewLine(product.id(), null, null, 1, null, null);
        var invoice = invoices.issue(NewInvoice.of(student.id(), LocalDate.of(2099, 3, 10), List.of(line)));
        seats.assign(invoice.id(), new NewAssignment(product.id(), student.id(), release, false));
        if (release == ReleaseRule.IMMEDIATELY) {
            pay(invoice);
        }
        return invoice;
    }

    private void pay(Invoice invoice) {
        payments.record(invoice.id(), new NewPayment(invoice.total(), PaymentMethod.PIX, null, null));
    }

    private Course course(String title, int modules, int lessons) {
        var subject = title.split(" ")[0];
        var drafts = IntStream.rangeClosed(1, modules)
                .mapToObj(module -> new ModuleDraft(
                        null,
                        "Módulo " + module + ": " + (module == 1 ? "primeiros passos" : "indo além"),
                        IntStream.rangeClosed(1, lessons)
                                .mapToObj(lesson -> new LessonDraft(
                                        null,
                                        "Aula %d de %s".formatted((module - 1) * lessons + lesson, subject),
                                        TEXT,
                                        null,
                                        false,
                                        false,
                                        null))
                                .toList()))
                .toList();
        return courses.create(new CourseDraft(title, null, drafts, CourseState.ACTIVE));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
