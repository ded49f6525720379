package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.access.Access;
import dev.catraca.catalog.Product;
import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Vagas: handing an invoice's seats out, one after the other, and changing one's mind. */
@CatracaTest
class SeatsJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestSchool school;

    @Autowired
    Invoices invoices;

    @Autowired
    Seats seats;

    @Autowired
    Access access;

    private TestStaff.Member owner;
    private Customer company;
    private Course java;
    private Product formation;
    private Product english;
    private Invoice invoice;
    private String page;

    @BeforeEach
    void sells_to_a_company() {
        owner = staff.join(organizations.newSchool("Escola Aurora"), Role.OWNER);
        owner.run(() -> {
            java = school.course("Java do zero", 3);
            formation = school.product(
                    "Formação Java", brl(250_00), java, school.course("SQL na prática", 2), school.course("Git", 1));
            english = school.product("Inglês", brl(90_00), school.course("Inglês", 2));
            company = school.company("Trigo & Prosa Panificação Ltda.");
            Stream.of("Bia Lima", "Caio Prado", "Dora Reis", "Álvaro Neves").forEach(school::person);
            invoice = invoices.issue(NewInvoice.of(
                    company.id(), LocalDate.of(2030, 1, 31), List.of(line(formation, 5), line(english, 4))));
        });
        page = "/admin/invoices/" + invoice.id().value();
    }

    private static NewLine line(Product product, int quantity) {
        return new NewLine(product.id(), null, null, quantity, null, null);
    }

    @Test
    void seats_are_handed_out_one_after_the_other_without_leaving_the_window() {
        try (var browser = Browser.open(port).as(owner)) {
            var tab = browser.visit(page).page();
            browser.look("seats-empty");
            tab.locator("#seats").getByText("Vincular acesso").click();
            var modal = tab.locator("#modal");
            assertThat(modal).containsText("Escolha o aluno e o produto");
            modal.getByPlaceholder("Nome, e-mail ou documento").fill("bia");
            modal.getByLabel("Bia Lima").check();
            modal.getByLabel("Formação Java").check();
            assertThat(modal.locator(".assign-effect"))
                    .containsText("Bia Lima fica com uma vaga de Formação Java e entra em Java do zero");
            modal.getByText("Liberar imediatamente").click();
            assertThat(modal.locator(".assign-effect")).containsText("antes de a fatura ser paga");
            browser.accessible().shoot("seats-assign");
            button(modal, "Vincular e continuar").click();

            assertThat(modal).containsText("Acesso de Bia Lima vinculado");
            assertThat(modal.getByLabel("Formação Java")).isChecked();
            makesAStudentInPlace(browser, modal);
            assertThat(modal).containsText("Acesso de Eva Nunes vinculado");
            asksForTheSameStudentTwice(browser, modal);

            assertThat(tab.locator("#seats")).containsText("Formação Java: 5 vagas, 2 livres, 1 aguarda pagamento");
            assertThat(tab.locator("#seats .seat")).hasCount(9);
            browser.look("seats-list");
            browser.dark().accessible().shoot("seats-list-dark");
        }
    }

    /** Known by the mailbox at first, which is said while typing; then somebody new. */
    private static void makesAStudentInPlace(Browser browser, Locator modal) {
        modal.getByText("Cadastrar um novo aluno").click();
        modal.getByLabel("Nome", new Locator.GetByLabelOptions().setExact(true)).fill("Eva Nunes");
        modal.getByLabel("E-mail", new Locator.GetByLabelOptions().setExact(true))
                .fill("eva.nunes@example.com");
        modal.getByLabel("Telefone").fill("11 98765-4321");
        assertThat(modal.locator("#student-alike")).containsText("É Bia Lima");
        browser.shoot("seats-assign-new");
        modal.getByText("Liberar só com o pagamento total").click();
        button(modal, "Vincular e continuar").click();
        assertThat(modal.getByRole(AriaRole.ALERT)).containsText("Já existe um cadastro parecido");
        browser.accessible().shoot("seats-assign-alike");
        modal.getByLabel("É outra pessoa").check();
        button(modal, "Vincular e continuar").click();
    }

    private static void asksForTheSameStudentTwice(Browser browser, Locator modal) {
        modal.getByPlaceholder("Nome, e-mail ou documento").fill("bia");
        modal.getByLabel("Bia Lima").check();
        modal.getByText("Liberar imediatamente").click();
        modal.locator(".btn-primary").click();
        assertThat(modal.getByRole(AriaRole.ALERT)).containsText("Bia Lima já tem uma vaga deste produto");
        browser.accessible().shoot("seats-assign-repeat");
        button(modal, "Sim, usar mais uma vaga").click();
        assertThat(browser.page().getByText("Acesso vinculado.")).isVisible();
        assertThat(modal).isHidden();
    }

    @Test
    void a_student_who_started_is_swapped_with_a_reason_and_given_the_seat_back() {
        var bia = assign("Bia Lima", ReleaseRule.IMMEDIATELY);
        owner.run(() ->
                access.enter(bia, java.modules().getFirst().lessons().getFirst().id()));
        try (var browser = Browser.open(port).as(owner)) {
            var tab = browser.visit(page).page();
            opens(tab, "Bia Lima", "Trocar aluno");
            var modal = tab.locator("#modal");
            assertThat(modal).containsText("Bia Lima já abriu aulas, a primeira em");
            modal.getByPlaceholder("Nome, e-mail ou documento").fill("caio");
            modal.getByLabel("Caio Prado").check();
            modal.getByLabel("Motivo").fill("Mudou de equipe");
            button(modal, "Trocar aluno").click();
            assertThat(modal.getByRole(AriaRole.ALERT)).containsText("já começou o curso");
            assertThat(modal.getByLabel("Motivo")).hasValue("Mudou de equipe");
            modal.getByLabel("Entendi, trocar mesmo assim").check();
            browser.accessible().shoot("seats-swap");
            button(modal, "Trocar aluno").click();

            assertThat(tab.getByText("Aluno trocado.")).isVisible();
            tab.getByText("Teve antes 1 aluno").click();
            assertThat(tab.locator(".seat-past")).containsText("Bia Lima");
            assertThat(tab.locator(".seat-past")).containsText("Mudou de equipe");
            browser.look("seats-swapped");
            tab.locator(".alert-link").click();
            assertThat(tab.getByText("Bia Lima volta a ter esta vaga")).isVisible();
            browser.look("seats-return");
            button(tab, "Devolver a vaga").click();
            assertThat(tab.getByText("Vaga devolvida.")).isVisible();
        }
    }

    @Test
    void a_waiting_seat_is_released_now_and_taken_back() {
        assign("Dora Reis", ReleaseRule.ON_FULL_PAYMENT);
        try (var browser = Browser.open(port).as(owner)) {
            var tab = browser.visit(page).page();
            opens(tab, "Dora Reis", "Liberar agora");
            var modal = tab.locator("#modal");
            assertThat(modal).containsText("Dora Reis entra agora em Java do zero");
            browser.accessible().shoot("seats-release");
            button(modal, "Liberar agora").click();
            assertThat(tab.getByText("Acesso liberado.")).isVisible();

            opens(tab, "Dora Reis", "Desvincular");
            browser.accessible().shoot("seats-unassign");
            modal.locator(".btn-danger").click();
            assertThat(tab.getByText("Vaga desvinculada.").first()).isVisible();
            assertThat(tab.locator("#seats")).containsText("Formação Java: 5 vagas, 5 livres");
        }
    }

    @Test
    void all_of_it_works_by_the_keyboard_alone() {
        try (var browser = Browser.open(port).as(owner)) {
            var tab = browser.visit(page).page();
            tab.locator("#seats").getByText("Vincular acesso").focus();
            tab.keyboard().press("Enter");
            var modal = tab.locator("#modal");
            assertThat(modal).containsText("Escolha o aluno");
            type(tab, "Nome, e-mail ou documento", "dora");
            assertThat(modal.getByLabel("Dora Reis")).isVisible();
            tabTo(tab, "Dora Reis");
            tab.keyboard().press("Space");
            tabTo(tab, "Formação Java");
            tab.keyboard().press("Space");
            tabTo(tab, "Liberar só");
            tab.keyboard().press("ArrowDown");
            assertThat(modal.locator(".assign-effect")).containsText("Dora Reis recebe uma vaga de Formação Java");
            tab.keyboard().press("Enter");
            assertThat(tab.getByText("Acesso vinculado.")).isVisible();
        }
    }

    private static void type(Page tab, String placeholder, String text) {
        for (var step = 0; step < 30; step++) {
            if (placeholder.equals(tab.evaluate("document.activeElement.placeholder"))) {
                tab.keyboard().type(text);
                return;
            }
            tab.keyboard().press("Tab");
        }
        throw new AssertionError("no way to " + placeholder);
    }

    private static void tabTo(Page tab, String label) {
        for (var step = 0; step < 30; step++) {
            var words = (String) tab.evaluate("document.activeElement.closest('label')?.textContent ?? ''");
            if (words.contains(label)) {
                return;
            }
            tab.keyboard().press("Tab");
        }
        throw new AssertionError("no way to " + label);
    }

    private CustomerId assign(String name, ReleaseRule release) {
        return owner.call(() -> {
            var student = school.person(name);
            seats.assign(invoice.id(), new NewAssignment(formation.id(), student.id(), release, false));
            return student.id();
        });
    }

    private static void opens(Page tab, String student, String action) {
        tab.getByLabel("Ações da vaga de " + student).click();
        tab.locator(".more-menu").getByText(action).click();
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page tab, String name) {
        return tab.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
