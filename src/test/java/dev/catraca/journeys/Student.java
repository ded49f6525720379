package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Who learns: comes by the link in the mail, without a password. */
final class Student {

    private final Browser browser;
    private final Page page;

    Student(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
    }

    void enter(String link) {
        browser.visit(link).look("portal-enter");
        page.getByText("Entrar como " + Office.CUSTOMER).click();
        assertThat(heading("Meus cursos")).isVisible();
        browser.look("portal-courses");
    }

    void study() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Office.COURSE))
                .first()
                .click();
        assertThat(heading(Office.COURSE)).isVisible();
        browser.look("portal-course");
        page.getByText("Começar: " + Office.LESSON).click();
        assertThat(heading("Antes de começar")).isVisible();
        browser.look("portal-lesson");

        var download = page.waitForDownload(() -> page.getByText(Office.FILE).click());
        assertThat(download.suggestedFilename()).isEqualTo(Office.FILE);
    }

    void seesInvoices() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Faturas"))
                .click();
        assertThat(page.getByText("Paga em")).isVisible();
        browser.look("portal-invoices");
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
