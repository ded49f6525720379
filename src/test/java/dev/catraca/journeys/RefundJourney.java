package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.catalog.Product;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A company of thirty gets one course's money back, then contests the rest. */
@CatracaTest
class RefundJourney {

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
    Payments payments;

    @Test
    void money_goes_back_with_who_loses_what_in_view() {
        var organization = organizations.newSchool("Escola Aurora");
        var invoice = organizations.as(organization, () -> sold());
        var owner = staff.join(organization, Role.OWNER);
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.page();
            browser.visit("/admin/invoices/" + invoice.id().value());
            link(browser, "Reembolsar");
            assertThat(page.getByText("60 acessos são perdidos")).isVisible();
            browser.accessible().fitsAPhone().shoot("refund-whole");

            page.getByLabel("Itens da fatura").check();
            page.getByLabel("SQL para times").check();
            assertThat(page.getByText("30 acessos são perdidos")).isVisible();
            assertThat(page.getByText("E mais 10.")).isVisible();
            page.getByLabel("Motivo").fill("Escolheram só Java");
            browser.accessible().fitsAPhone().shoot("refund-item");
            button(browser, "Reembolsar");
            assertThat(page.getByText("Reembolso registrado.")).isVisible();
            browser.accessible().fitsAPhone().shoot("refunded");

            link(browser, "Registrar contestação");
            browser.accessible().fitsAPhone().shoot("dispute");
            page.getByLabel("Motivo").fill("Cartão clonado");
            button(browser, "Registrar contestação");
            assertThat(page.getByText("Em contestação").first()).isVisible();
            browser.accessible().fitsAPhone().dark().shoot("disputed");
        }
    }

    @Test
    void an_open_invoice_is_voided_with_who_loses_what_in_view() {
        var organization = organizations.newSchool("Escola Aurora");
        var invoice = organizations.as(organization, () -> handedOut());
        try (var browser = Browser.open(port).as(staff.join(organization, Role.FINANCE))) {
            browser.visit("/admin/invoices/" + invoice.id().value());
            link(browser, "Cancelar fatura");
            assertThat(browser.page().getByText("2 acessos são perdidos")).isVisible();
            browser.accessible().fitsAPhone().shoot("void");
            browser.page().getByLabel("Motivo").fill("Pedido em dobro");
            button(browser, "Cancelar fatura");
            assertThat(browser.page().getByText("Fatura cancelada.")).isVisible();
        }
    }

    private Invoice sold() {
        var products = List.of(
                school.product("Java para times", brl(200_00), school.course("Java", 1)),
                school.product("SQL para times", brl(100_00), school.course("SQL", 1)));
        var invoice = issue(30, products);
        IntStream.range(0, 30).forEach(i -> {
            var student = school.person("Aluno %02d da Silva".formatted(i + 1));
            products.forEach(product -> seats.assign(
                    invoice.id(), new NewAssignment(product.id(), student.id(), ReleaseRule.ON_FULL_PAYMENT, false)));
        });
        payments.record(invoice.id(), new NewPayment(invoice.total(), PaymentMethod.CARD, null, "NSU 4711"));
        return invoice;
    }

    private Invoice handedOut() {
        var java = school.product("Java para times", brl(200_00), school.course("Java", 1));
        var invoice = issue(3, List.of(java));
        List.of("Ana Souza", "Bia Lima")
                .forEach(name -> seats.assign(
                        invoice.id(),
                        new NewAssignment(java.id(), school.person(name).id(), ReleaseRule.IMMEDIATELY, false)));
        return invoice;
    }

    private Invoice issue(int quantity, List<Product> products) {
        var lines = products.stream()
                .map(product -> new NewLine(product.id(), null, null, quantity, null, null))
                .toList();
        return invoices.issue(NewInvoice.of(school.company("Oficina Ltda").id(), LocalDate.of(2090, 1, 1), lines));
    }

    private static void link(Browser browser, String name) {
        browser.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void button(Browser browser, String name) {
        browser.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
