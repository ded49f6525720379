package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.regex.Pattern;

/** Whoever has the payment link, signed in nowhere, with a phone in the hand. */
final class Payer {

    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Browser browser;
    private final Page page;

    Payer(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
    }

    void open(String link) {
        browser.visit(link);
        assertThat(page.getByText("Valor a pagar")).isVisible();
        assertThat(page.getByText("R$ 199,90").first()).isVisible();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("QR Code do Pix")))
                .isVisible();
        assertThat(page.getByLabel("Pix copia e cola")).hasValue(Pattern.compile("000201.*6304[0-9A-F]{4}"));
        browser.look("payment");
    }

    void sendReceipt() {
        page.getByText("Já paguei").click();
        page.getByLabel("Comprovante").setInputFiles(new FilePayload("comprovante.png", "image/png", PHOTO));
        page.getByLabel("Recado").fill("Paguei agora há pouco pelo aplicativo.");
        browser.look("payment-receipt");
        page.getByText("Enviar comprovante").click();
        assertThat(page.getByText("Comprovante enviado.")).isVisible();
        browser.look("payment-receipt-sent");
        page.evaluate("window.stayed = true");
    }

    void seesItPaid() {
        assertThat(page.getByText("Pago!")).isVisible();
        assertThat(page.evaluate("window.stayed"))
                .describedAs("the page turned without a reload")
                .isEqualTo(true);
        assertThat(page.getByLabel("Pix copia e cola")).isHidden();
        browser.look("payment-paid");
    }
}
