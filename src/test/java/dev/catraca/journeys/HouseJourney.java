package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame around all pages: menu, languages, light and dark, errors. */
@CatracaTest
class HouseJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Test
    void an_owner_lands_on_the_first_steps() {
        try (var browser = Browser.open(port).as(staff.join(organizations.newOrganization(), Role.OWNER))) {
            browser.visit("/admin").accessible().fitsAPhone().shoot("home");
            assertThat(browser.page().getByText("Cadastre sua chave Pix")).isVisible();

            browser.dark().accessible().shoot("home-dark");
        }
    }

    @Test
    void who_only_reads_sees_no_settings() {
        try (var browser = Browser.open(port).as(staff.join(organizations.newOrganization(), Role.VIEWER))) {
            var menu = browser.visit("/admin").page().locator("#menu");
            assertThat(menu.getByText("Clientes")).isVisible();
            assertThat(menu.getByText("Configurações")).hasCount(0);
        }
    }

    @Test
    void language_and_darkness_are_remembered() {
        try (var browser = Browser.open(port).as(staff.join(organizations.newOrganization(), Role.OWNER))) {
            var page = browser.visit("/admin").page();
            page.getByTitle("English").click();
            assertThat(page.getByText("First steps")).isVisible();
            page.getByTitle("Switch between light and dark").click();

            browser.visit("/admin");
            assertThat(page.getByText("First steps")).isVisible();
            assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
            browser.accessible();
        }
    }

    @Test
    void the_menu_opens_on_a_phone() {
        try (var browser = Browser.open(port).as(staff.join(organizations.newOrganization(), Role.OWNER))) {
            var page = browser.visit("/admin").page();
            page.setViewportSize(Browser.PHONE, 800);
            var entry = page.locator("#menu").getByText("Clientes");
            assertThat(entry).isHidden();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"))
                    .click();
            assertThat(entry).isVisible();
            browser.accessible().shoot("menu");
        }
    }

    @Test
    void a_wrong_address_is_a_plain_page() {
        try (var browser = Browser.open(port)) {
            browser.visit("/nowhere").accessible().fitsAPhone().shoot("not-found");
            assertThat(browser.page().getByText("Página não encontrada")).isVisible();
        }
    }
}
