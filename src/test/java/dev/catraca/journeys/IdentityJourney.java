package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.notifications.MailBoxes;
import dev.catraca.notifications.Notifications;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organization makes what customers see its own: colour, logo, sender, and the words of its mails. */
@CatracaTest
class IdentityJourney {

    private static final String BRAND = "/admin/settings/brand";

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
    PaymentLinks paymentLinks;

    @Autowired
    Notifications notifications;

    private OrganizationId organization;
    private TestStaff.Member owner;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
        owner = staff.join(organization, Role.OWNER);
    }

    @ParameterizedTest
    @CsvSource({"#ffff00, yellow", "#ffffff, white", "#777777, grey", "#000000, black"})
    void every_colour_gives_pages_that_people_can_read(String color, String name) {
        var payment = invoice();
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit(BRAND).page();
            page.locator("#field-brand-color").fill(color);
            assertThat(page.locator(".advice")).containsText("links");
            assertThat(page.locator("iframe").first()).hasAttribute("src", Pattern.compile(color.substring(1)));
            assertThat(page.frameLocator(".looks iframe >> nth=2").getByText("Copiar código Pix"))
                    .isVisible();
            assertThat(page.frameLocator(".looks iframe >> nth=3").getByText("Ver e pagar a fatura"))
                    .isVisible();
            page.locator("#identity .btn-primary").click();
            assertThat(page.getByText("Alterações salvas")).isVisible();
            assertThat(page.frameLocator(".looks iframe >> nth=2").getByText("Copiar código Pix"))
                    .isVisible();
            browser.look("brand-" + name);
            browser.dark().look("brand-" + name + "-dark");
            browser.visit(payment).look("payment-" + name);
            browser.dark().look("payment-" + name + "-dark");
            for (var theme : List.of("light", "dark")) {
                browser.visit(BRAND + "/preview/portal?theme=" + theme).accessible();
            }
        }
    }

    @Test
    void a_photo_becomes_a_logo_and_what_is_none_is_explained_before_anything_is_lost() throws IOException {
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit(BRAND).page();
            page.locator("#field-brand-name").fill("Escola Nova");
            page.locator("#field-logo").setInputFiles(file("enorme.png", new byte[26 * 1024 * 1024]));
            page.locator("#identity .btn-primary").click();
            assertThat(page.locator("#field-logo:invalid")).hasCount(1);
            assertThat(page.locator("#field-brand-name")).hasValue("Escola Nova");

            page.locator("#field-logo").setInputFiles(file("logo.svg", "<svg><script/></svg>".getBytes()));
            page.locator("#identity .btn-primary").click();
            assertThat(page.locator("#field-logo-problem")).containsText("SVG não abre");
            assertThat(page.locator("#field-brand-name")).hasValue("Escola Nova");
            browser.look("brand-refused");

            page.locator("#field-logo").setInputFiles(file("foto.png", picture()));
            page.locator("#identity .btn-primary").click();
            assertThat(page.locator(".logo-now img")).isVisible();
            assertThat((Integer) page.evaluate("document.querySelector('.logo-now img').naturalWidth"))
                    .isEqualTo(640);
            page.locator("#field-sender_name").fill("Ana, da Escola Nova");
            page.locator("#field-reply_to").fill("ana@escola.example");
            page.locator("#sender .btn-primary").click();
            assertThat(page.locator("#field-sender_name")).hasValue("Ana, da Escola Nova");
            browser.look("brand-logo");
        }
    }

    @Test
    void without_javascript_a_file_beyond_all_limits_leads_back_to_its_form() {
        try (var browser = Browser.withoutScripts(port).as(owner)) {
            var page = browser.visit(BRAND).page();
            page.locator("#field-logo").setInputFiles(file("enorme.png", new byte[27 * 1024 * 1024]));
            page.locator("#identity .btn-primary").click();

            assertThat(page.getByText("O arquivo passa de 25 MB")).isVisible();
            assertThat(page.locator("#identity")).isVisible();
        }
    }

    @Test
    void a_text_is_written_seen_tried_saved_and_put_back() {
        organizations.as(organization, () -> {
            notifications.changeSmtp(MailBoxes.settings());
            return true;
        });
        try (var browser = Browser.open(port).as(owner)) {
            var page = browser.visit("/admin").page();
            page.locator(".sidebar summary", new Page.LocatorOptions().setHasText("Personalização"))
                    .click();
            page.locator(".sidebar a[href='/admin/settings/emails']").click();
            assertThat(page.getByText("Para os clientes")).isVisible();
            browser.look("mail-texts");

            page.locator("a[href='/admin/settings/emails/invoice/pt-BR']").click();
            var letter = page.frameLocator("#letter");
            assertThat(letter.getByText("Sua fatura chegou")).isVisible();
            var history = page.evaluate("history.length");
            page.locator("#field-heading").fill("Chegou, ");
            page.locator("[data-inserts='{nome}']").click();
            assertThat(page.locator("#field-heading")).hasValue("Chegou, {nome}");
            assertThat(letter.getByText("Chegou, Ana Souza")).isVisible();
            assertThat(page.evaluate("history.length")).isEqualTo(history);
            browser.look("mail-text");
            page.setViewportSize(Browser.LAPTOP, 900);
            page.getByText("Celular").click();
            browser.shoot("mail-text-phone-width");

            page.getByText("Enviar teste para mim").click();
            assertThat(page.getByText("O servidor aceitou a mensagem")).isVisible();
            assertThat(page.locator("#field-heading")).hasValue("Chegou, {nome}");
            assertThat(received()).startsWith("Chegou, ");
            assertThat(letter.getByText("Chegou, Ana Souza")).isVisible();

            page.locator("#field-subject").fill("Oi {sobrenome}");
            page.locator("#text .btn-primary").click();
            assertThat(page.locator("#field-subject-problem")).containsText("O campo {sobrenome} não existe");
            browser.look("mail-text-refused");
            page.locator("#field-subject").fill("Sua fatura {numero}");
            page.locator("#text .btn-primary").click();
            assertThat(page.getByText("Texto salvo")).isVisible();

            page.locator("[data-opens=reset]").click();
            browser.accessible().shoot("mail-text-reset");
            page.locator("dialog#reset button").click();
            assertThat(page.getByText("O texto padrão voltou")).isVisible();
            assertThat(page.locator("#field-heading")).hasValue("Sua fatura chegou");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Español"))
                    .click();
            assertThat(letter.getByText("Llegó su factura")).isVisible();
        }
    }

    private String received() {
        try {
            return MailBoxes.body(MailBoxes.of(owner.email()).getLast(), "text/plain");
        } catch (Exception unread) {
            throw new IllegalStateException(unread);
        }
    }

    private String invoice() {
        return organizations.as(organization, () -> {
            var line = new NewLine(null, null, "Consultoria", 1, TestSchool.brl(350_00), null);
            var issued =
                    invoices.issue(NewInvoice.of(school.person("Ana").id(), LocalDate.of(2099, 12, 10), List.of(line)));
            return "/p/" + paymentLinks.token(organization, issued);
        });
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "image/png", content);
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(2400, 1200, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(100, 100, 1000, 1000);
        pen.setColor(Color.BLUE);
        pen.fillRect(1300, 300, 1000, 600);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
