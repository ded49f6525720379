package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.Recurrence;
import dev.catraca.courses.Course;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
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
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody calls because they can't enter: the staff see why at a glance, and so does the student. */
@CatracaTest
class ExplainJourney {

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
    Orders orders;

    @Autowired
    Payments payments;

    @Autowired
    Seats seats;

    @Autowired
    CustomerLinks links;

    private TestStaff.Member support;
    private Customer marina;
    private Course retouching;
    private Course light;

    @BeforeEach
    void a_school_whose_student_waits_for_her_company_and_goes_step_by_step_in_another_course() {
        support = staff.join(organizations.newSchool("Ateliê Horizonte"), Role.SUPPORT);
        support.call(() -> {
            marina = customers.create(NewCustomer.of("Marina Albuquerque", "marina@example.com", "11987654321"));
            var company = school.company("Estúdio Luz Ltda.");
            retouching = school.course("Retratos que contam histórias", 6);
            light = school.course("Luz natural", 8);
            reserve(company, school.product("Retratos que contam histórias", brl(197_00), retouching));
            var slow = new AccessTerms(
                    null, DurationFrom.RELEASE, 6, null, new Release.EveryNDays(7), Review.PERSON, true);
            var offer = school.offer(
                    school.product("Luz natural", brl(97_00), light), brl(97_00), Recurrence.ONE_TIME, null, slow, 0);
            pay(Objects.requireNonNull(
                    orders.place(NewOrder.of(marina.id(), offer.id())).invoice()));
            return null;
        });
    }

    @Test
    void the_drawer_answers_from_the_contact_card_by_keyboard_alone() {
        try (var browser = Browser.open(port).as(support)) {
            var page = browser.visit("/admin/customers/" + marina.id()).page();
            page.getByText("Mais", new Page.GetByTextOptions().setExact(true)).press("Enter");
            button(page, "Por que entra ou não entra").press("Enter");
            var drawer =
                    page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Por que entra ou não entra"));
            assertThat(drawer.getByText("Escolha um curso para ver se Marina Albuquerque entra"))
                    .isFocused();
            browser.accessible().shoot("explain-courses");

            drawer.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Retratos que contam histórias"))
                    .press("Enter");
            assertThat(drawer.getByText("Não pode entrar")).isFocused();
            assertThat(drawer.getByText("Espera o pagamento da fatura nº 1")).isVisible();
            assertThat(drawer.getByText("Vinculada por")).isVisible();
            assertThat(drawer.getByText("Registre o pagamento da fatura nº 1.")).isVisible();
            browser.accessible().fitsAPhone().shoot("explain-no");

            drawer.getByText("Outro curso ou aula").press("Enter");
            drawer.getByLabel("Curso").selectOption(light.id().toString());
            drawer.getByText("Ver a resposta").press("Enter");
            assertThat(drawer.getByText("Pode entrar", new Locator.GetByTextOptions().setExact(true)))
                    .isFocused();
            browser.accessible().shoot("explain-yes");

            page.keyboard().press("Escape");
            assertThat(drawer).isHidden();
        }
    }

    @Test
    void a_lesson_asks_for_the_student() {
        try (var browser = Browser.open(port).as(support)) {
            var page = browser.visit("/admin/courses/" + light.id() + "/lessons/" + lesson(light, 2))
                    .page();
            button(page, "Por que entra ou não entra").click();
            page.locator("#explain input[type=search]").fill("Marina");
            page.locator("#explain").getByText("marina@example.com").click();
            browser.shoot("explain-lesson-ask");
            page.locator("#explain").getByText("Ver a resposta").click();

            assertThat(page.locator("#explain").getByText("Abre uma aula a cada 7 dias: esta é a 3ª e abre em"))
                    .isVisible();
            assertThat(page.locator("#explain").getByText("O plano inclui as 6 primeiras aulas; esta é a 3ª."))
                    .isVisible();
            browser.accessible().fitsAPhone().shoot("explain-lesson");
            browser.dark().shoot("explain-lesson-dark");
        }
    }

    @Test
    void it_is_a_page_where_there_are_no_scripts() {
        try (var browser = Browser.withoutScripts(port).as(support)) {
            var page = browser.visit("/admin/customers/" + marina.id()).page();
            page.locator("details.more summary").click();
            button(page, "Por que entra ou não entra").click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Luz natural"))
                    .click();
            assertThat(page.getByText("Pode entrar", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            page.getByText("Outro curso ou aula").click();
            page.getByLabel("Aula").selectOption(lesson(light, 7).toString());
            page.getByText("Ver a resposta").click();
            assertThat(page.getByText("O plano inclui só as 6 primeiras aulas; esta é a 8ª."))
                    .isVisible();
            browser.shoot("explain-page");
        }
    }

    @Test
    void the_student_reads_why_and_what_to_do_and_no_internals() {
        var enter = support.call(() -> links.mint(marina.id()).url());
        try (var browser = Browser.phone(port)) {
            var page = browser.visit(Browser.path(enter)).page();
            button(page, "Entrar como Marina Albuquerque").click();
            page.getByText("Retratos que contam histórias").first().click();
            page.getByText("Por que não consigo entrar?").click();
            assertThat(page.getByText("Fale com quem comprou: o acesso abre com o pagamento."))
                    .isVisible();
            assertThat(page.getByText("fatura nº")).hasCount(0);
            browser.look("portal-why-course");

            page.getByText("Aula 2").click();
            assertThat(page.getByText("Espera o pagamento de quem comprou.")).isVisible();
            browser.look("portal-why-lesson");

            page.goBack();
            page.goBack();
            page.getByText("Luz natural").first().click();
            page.getByText("Aula 3").click();
            assertThat(page.getByText("Abre uma aula a cada 7 dias: esta é a 3ª e abre em"))
                    .isVisible();
            browser.look("portal-why-later");
        }
    }

    private void reserve(Customer payer, Product product) {
        var line = new NewLine(product.id(), null, null, 3, null, null);
        var invoice = invoices.issue(NewInvoice.of(payer.id(), LocalDate.of(2099, 3, 10), List.of(line)));
        seats.assign(invoice.id(), new NewAssignment(product.id(), marina.id(), ReleaseRule.ON_FULL_PAYMENT, false));
    }

    private void pay(InvoiceId id) {
        var invoice = invoices.get(id);
        payments.record(id, new NewPayment(invoice.total(), PaymentMethod.PIX, null, null));
    }

    private static LessonId lesson(Course course, int place) {
        return course.modules().getFirst().lessons().get(place).id();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
