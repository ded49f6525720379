package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who does not know how: from a screen to its chapter, and on from there. */
@CatracaTest
class HelpJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Test
    void a_screen_leads_to_its_chapter_and_a_chapter_to_the_next() {
        var support = staff.join(organizations.newSchool("Escola Aurora"), Role.SUPPORT);
        try (var browser = Browser.open(port).as(support)) {
            var page = browser.visit("/admin/invoices").page();
            var help = page.waitForPopup(() -> page.getByText("Ajuda").first().click());
            assertThat(heading(help, "Cobrar e receber")).isVisible();
            help.close();

            browser.visit("/admin/help/pt-BR/invoices").look("help");
            browser.dark().accessible().shoot("help-dark");
            page.locator(".guide-next").click();
            assertThat(heading(page, "Corrigir uma cobrança")).isVisible();
            browser.visit("/admin/help/en/student").look("help-en");

            page.keyboard().press("Control+k");
            page.keyboard().type("vincular");
            page.getByText("Vincular acessos").first().click();
            assertThat(heading(page, "Vincular acessos")).isVisible();
        }
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }
}
