package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.catalog.Recurrence;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lists: several rows at once, and the columns that somebody wants to see. */
@CatracaTest
class ListJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    TestSchool school;

    @Autowired
    Orders orders;

    @Test
    void several_customers_get_a_tag_and_a_column_goes_away() {
        var owner = staff.join(organizations.newSchool("Escola Aurora"), Role.OWNER);
        owner.run(this::enrol);
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin/customers").page();
            page.getByLabel("Selecionar todos desta página").check();
            page.getByLabel("Selecionar Davi Rocha").uncheck();
            assertThat(page.locator(".bulk-count")).isVisible();
            page.locator("#bulk summary").first().click();
            browser.look("list-bulk");
            page.getByLabel("Etiqueta", new Page.GetByLabelOptions().setExact(true))
                    .fill("turma 2026");
            page.keyboard().press("Enter");
            assertThat(page.getByText("2 clientes receberam a etiqueta “turma 2026”."))
                    .isVisible();

            page.getByText("Colunas").first().click();
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Telefone"))
                    .uncheck();
            browser.accessible().shoot("list-columns");
            page.getByText("Aplicar").click();
            assertThat(page.locator("th").getByText("Telefone")).hasCount(0);
            browser.look("list-customers");
            browser.visit("/admin/invoices").look("list-invoices");
            browser.visit("/admin/orders").look("list-orders");
        }
    }

    private void enrol() {
        var product = school.product("Violão", null, school.course("Violão do zero", 3));
        var plan = school.offer(product, brl(99_00), Recurrence.MONTHLY);
        Stream.of("Lia Torres", "Davi Rocha", "Marina Alves")
                .map(school::person)
                .forEach(customer -> orders.place(NewOrder.of(customer.id(), plan.id())));
    }
}
