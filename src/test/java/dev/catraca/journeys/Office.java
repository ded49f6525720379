package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.catraca.identity.TestStaff;

/** The owner at work, on a laptop. */
final class Office {

    static final String CUSTOMER = "Marina Alves";
    static final String COURSE = "Java do zero";
    static final String LESSON = "Instalar o JDK";
    static final String FILE = "apostila.pdf";

    private static final String TEXT = """
            ## Antes de começar

            Você só precisa de um computador e de **uma hora** livre.

            1. Baixe o JDK 25
            2. Instale e abra o terminal
            3. Confira com `java -version`
            """;

    private final Browser browser;
    private final Page page;

    Office(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
    }

    void signIn(String email) {
        browser.visit("/admin").look("sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Senha").fill(TestStaff.PASSWORD);
        button("Entrar").click();
        assertThat(page.getByText("Primeiros passos")).isVisible();
        browser.look("main-home");
    }

    void writeCourse() {
        browser.visit("/admin/courses/new");
        page.getByLabel("Título").fill(COURSE);
        button("Criar curso").click();
        page.getByLabel("Novo módulo").fill("Começo");
        button("Adicionar módulo").click();
        addLesson(LESSON);
        page.getByLabel("Texto").fill(TEXT);
        button("Salvar").click();
        assertThat(page.getByText("Aula salva.")).isVisible();
        page.locator("#field-file")
                .setInputFiles(new FilePayload(FILE, "application/pdf", "%PDF-1.4\n".getBytes(UTF_8)));
        button("Enviar").click();
        assertThat(page.getByText("Arquivo " + FILE + " enviado.")).isVisible();
        browser.look("main-lesson");
        link(COURSE).click();
        addLesson("Olá, mundo");
        link(COURSE).click();
        browser.look("main-course");
    }

    private void addLesson(String title) {
        page.getByLabel("Nova aula em").fill(title);
        button("Adicionar aula").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
    }

    void putOnSale() {
        browser.visit("/admin/products/new");
        page.getByLabel("Nome").fill("Formação Java");
        page.getByLabel(COURSE).check();
        button("Criar produto").click();
        assertThat(page.getByText("Produto Formação Java criado.")).isVisible();

        browser.visit("/admin/plans/new");
        page.getByLabel("Nome").fill("Formação Java, mensal");
        page.getByLabel("Produto").selectOption("Formação Java");
        page.getByLabel("Preço").fill("199,90");
        page.getByLabel("Recorrência", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Mensal");
        button("Criar plano").click();
        assertThat(page.getByText("Plano Formação Java, mensal criado.")).isVisible();
    }

    void registerCustomer() {
        browser.visit("/admin/customers").look("main-customers-empty");
        page.getByText("Novo cliente").first().click();
        page.getByLabel("Nome").fill(CUSTOMER);
        page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(true)).fill("marina.alves@example.com");
        page.getByLabel("Telefone").fill("11 98765-4321");
        browser.look("main-customer-new");
        button("Salvar só o cliente").click();
        page.getByLabel("Solicitar dados").uncheck();
        page.locator("#only button").click();
        assertThat(page.getByText("Cliente cadastrado.")).isVisible();
        browser.look("main-customer");
    }

    void placeOrder() {
        page.locator(".page-head").getByText("Produto").click();
        page.getByText("Formação Java, mensal").click();
        assertThat(page.locator("#field-seen")).containsText("199,90");
        browser.look("main-order-new");
        button("Criar pedido").click();
        assertThat(page.getByText("A fatura já está aqui")).isVisible();
        browser.look("main-customer-invoices");
        page.locator("a.row-link").first().click();
        assertThat(heading("Fatura nº 1")).isVisible();
        browser.look("main-invoice");
    }

    String paymentLink() {
        return Browser.path(page.locator("#payment-link").inputValue());
    }

    void recordPayment() {
        page.reload();
        assertThat(page.getByText("Comprovantes enviados pelo cliente")).isVisible();
        page.locator(".page-head").getByText("Registrar pagamento").click();
        browser.accessible().shoot("main-invoice-pay");
        page.locator("#pay")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Registrar pagamento"))
                .click();
        assertThat(page.getByText("registrado.")).isVisible();
        browser.look("main-invoice-paid");
    }

    /** Without a mail server the messages wait, and whoever may can hand the link over. */
    String accessLink() {
        browser.visit("/admin/messages").look("main-messages");
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Acesso liberado"))
                .locator("a.row-link")
                .click();
        // The letter is in a frame without scripts, where axe would wait for ever.
        browser.fitsAPhone().shoot("main-message");
        page.locator(".page-head").getByText("Copiar link").click();
        button("Mostrar link").click();
        var link = page.locator("#secret-link");
        assertThat(link).isVisible();
        return Browser.path(link.inputValue());
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
