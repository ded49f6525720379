package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.notifications.MailBoxes;
import dev.catraca.notifications.Notifications;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mail from the first settings to a message that somebody reads. */
@CatracaTest
class MailJourney {

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
    Notifications notifications;

    private OrganizationId organization;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
    }

    @Test
    void mail_waits_is_looked_at_and_leaves_when_there_is_a_server() {
        var owner = staff.join(organization, Role.OWNER);
        var email = invoiceTo("Ana <b>Conceição</b>");
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin/messages")
                    .accessible()
                    .fitsAPhone()
                    .shoot("messages")
                    .page();
            assertThat(page.getByText("Os e-mails ainda não estão saindo")).isVisible();

            page.getByText("Ana <b>Conceição</b>").click();
            assertThat(page.frameLocator("iframe").getByText("Ver e pagar a fatura"))
                    .isVisible();
            browser.accessible().fitsAPhone().shoot("message");

            page.locator("a[href='#link']").click();
            page.locator("dialog#link button").click();
            assertThat(page.locator("#secret-link")).hasValue(Pattern.compile("http://localhost.*/p/.+"));
            browser.accessible();

            browser.visit("/admin/settings/smtp").accessible().fitsAPhone().shoot("smtp");
            page.locator("input[name=host]").fill("127.0.0.1");
            page.locator("input[name=port]").fill(String.valueOf(MailBoxes.port()));
            page.locator("select[name=security]").selectOption("NONE");
            page.locator("input[name=sender_email]").fill("contato@escola.example");
            page.locator("form[action='/admin/settings/smtp'] button").click();
            assertThat(page.getByText("Configuração de e-mail salva")).isVisible();

            page.getByText("Enviar teste").click();
            assertThat(page.getByText("O servidor aceitou a mensagem")).isVisible();
            browser.accessible().shoot("smtp-tested");
            assertThat(MailBoxes.of(owner.email())).isNotEmpty();

            organizations.as(organization, () -> notifications.deliverDue());
            assertThat(MailBoxes.of(email)).hasSize(1);
            browser.visit("/admin/messages?state=SENT");
            assertThat(page.locator("tbody")).containsText("Enviada");
        }
    }

    @Test
    void a_wrong_server_is_explained() {
        try (var browser = Browser.open(port).as(staff.join(organization, Role.ADMIN))) {
            var page = browser.visit("/admin/settings/smtp").page();
            page.locator("input[name=host]").fill("127.0.0.1");
            page.locator("input[name=port]").fill("1");
            page.locator("input[name=sender_email]").fill("contato@escola.example");
            page.locator("form[action='/admin/settings/smtp'] button").click();
            page.getByText("Enviar teste").click();

            assertThat(page.getByText("O servidor não aceitou a conexão")).isVisible();
            browser.accessible().shoot("smtp-failed");
        }
    }

    @Test
    void support_reads_mail_and_gets_no_link() {
        var support = staff.join(organization, Role.SUPPORT);
        invoiceTo("Ana");
        try (var browser = Browser.open(port).as(support)) {
            var page = browser.visit("/admin/messages").page();
            page.getByText("Ana", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(page.frameLocator("iframe").getByText("Sua fatura chegou"))
                    .isVisible();
            assertThat(page.locator("a[href='#link']")).hasCount(0);
        }
    }

    private String invoiceTo(String name) {
        return organizations.as(organization, () -> {
            var customer = school.person(name);
            var line = new NewLine(null, null, "Consultoria", 1, TestSchool.brl(350_00), null);
            invoices.issue(NewInvoice.of(customer.id(), LocalDate.of(2099, 12, 10), List.of(line)));
            return customer.email().value();
        });
    }
}
