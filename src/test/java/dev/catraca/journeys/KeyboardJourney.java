package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

import com.microsoft.playwright.Locator;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day at the desk without a mouse: only Tab, Enter and letters. */
@CatracaTest
class KeyboardJourney {

    /** More stops than any of these pages has between its beginning and what is wanted. */
    private static final int PATIENCE = 60;

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
    void signs_in_registers_a_customer_and_records_a_payment() {
        var owner = staff.join(organizations.newSchool("Escola Aurora"), Role.OWNER);
        owner.run(this::sell);
        try (var browser = Browser.open(port)) {
            var page = browser.visit("/admin/sign-in").page();
            signIn(page, owner.email());
            registerCustomer(page);
            recordPayment(page);
        }
    }

    private void sell() {
        var product = school.product("Java", null, school.course("Java do zero", 1));
        var plan = school.offer(product, brl(99_00), Recurrence.MONTHLY);
        orders.place(NewOrder.of(school.person("Lia Torres").id(), plan.id()));
    }

    private static void signIn(Page page, String email) {
        assertThat(page.getByLabel("E-mail")).isFocused();
        type(page, email);
        page.keyboard().press("Tab");
        type(page, TestStaff.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByText("Primeiros passos")).isVisible();
    }

    private static void registerCustomer(Page page) {
        follow(page, link(page.locator("#menu"), "Clientes"));
        follow(page, link(page.locator("main"), "Novo cliente"));
        assertThat(page.getByLabel("Nome")).isFocused();
        type(page, "Marina Alves");
        page.keyboard().press("Tab");
        type(page, "marina.alves@example.com");
        page.keyboard().press("Tab");
        type(page, "21912345678");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Solicitar dados ao cliente por e-mail")).isFocused();
        follow(page, page.locator(".wizard-actions [data-opens=only]"));
        follow(page, page.locator("#only button"));
        assertThat(page.getByText("Cliente cadastrado.")).isVisible();
    }

    private static void recordPayment(Page page) {
        follow(page, page.locator("#menu summary").filter(new Locator.FilterOptions().setHasText("Financeiro")));
        follow(page, link(page.locator("#menu"), "Faturas"));
        follow(page, page.locator("a.row-link"));
        follow(page, page.locator(".page-head [data-opens=pay]"));
        var dialog = page.locator("#pay");
        assertThat(dialog).isVisible();
        reach(page, dialog.getByLabel("Referência"));
        type(page, "E2E 123");
        follow(page, dialog.locator("button.btn-primary"));
        assertThat(page.getByText("registrado.")).isVisible();
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
    }

    private static void follow(Page page, Locator target) {
        reach(page, target);
        page.keyboard().press("Enter");
    }

    /** Goes on with Tab until it stands there. */
    private static void reach(Page page, Locator target) {
        assertThat(target).isVisible();
        for (var steps = 0; steps < PATIENCE && !hasFocus(target); steps++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
        assertThat(target).isInViewport();
    }

    private static boolean hasFocus(Locator target) {
        return (Boolean) target.evaluate("element => element.matches(':focus')");
    }

    private static Locator link(Locator part, String name) {
        return part.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
