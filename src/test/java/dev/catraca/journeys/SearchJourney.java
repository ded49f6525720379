package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.catraca.support.TestSchool.brl;

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

/** From anywhere to a customer, an invoice or a page, without lifting the hands. */
@CatracaTest
class SearchJourney {

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
    void control_k_finds_and_arrows_and_enter_open() {
        var owner = staff.join(organizations.newSchool("Escola Aurora"), Role.OWNER);
        owner.run(this::sell);
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin/courses").page();
            page.keyboard().press("Control+k");
            var search = page.locator("#search");
            assertThat(search.getByRole(AriaRole.SEARCHBOX)).isFocused();
            assertThat(search.getByText("Começar")).isVisible();

            page.keyboard().type("lia torres");
            assertThat(search.getByText("Fatura nº 1")).isVisible();
            browser.accessible().fitsAPhone().shoot("search");
            browser.dark().accessible().shoot("search-dark");

            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertThat(search.locator(".search-hit").nth(1)).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Fatura nº 1");

            page.keyboard().press("Meta+k");
            page.keyboard().type("lia torres");
            assertThat(search.getByText("Pedido nº 1")).isVisible();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Lia Torres");
        }
    }

    @Test
    void without_a_keyboard_it_is_a_page() {
        var owner = staff.join(organizations.newSchool("Escola Aurora"), Role.OWNER);
        owner.run(this::sell);
        try (var browser = Browser.phone(port).as(owner)) {
            browser.visit("/admin/search?q=lia").look("search-page");
            assertThat(browser.page().locator("main").getByText("Lia Torres").first())
                    .isVisible();
        }
    }

    private void sell() {
        var product = school.product("Java", null, school.course("Java do zero", 1));
        var plan = school.offer(product, brl(99_00), Recurrence.MONTHLY);
        orders.place(NewOrder.of(school.person("Lia Torres").id(), plan.id()));
    }
}
