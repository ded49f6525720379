package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.catraca.Catraca;
import dev.catraca.database.TestServer;
import dev.catraca.identity.TestStaff;
import dev.catraca.support.CatracaTest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** From the link in the terminal to the back office: on an empty installation, hence in a process of its own. */
@CatracaTest
class FirstStartJourney {

    private static final String INVITATION = "Set it up here (once): ";

    @Autowired
    Environment environment;

    @TempDir
    Path data;

    @Test
    void whoever_started_it_sets_it_up_once() throws Exception {
        var server = start();
        try (var output = server.inputReader(UTF_8)) {
            var link = URI.create(output.lines()
                    .filter(line -> line.startsWith(INVITATION))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(complaints()))
                    .substring(INVITATION.length()));
            try (var browser = Browser.open(link.getPort())) {
                waits(browser);
                setUp(browser, link.getPath());
                browser.visit(link.getPath());
                assertThat(browser.page().getByText("Página não encontrada")).isVisible();
            }
        } finally {
            server.destroy();
        }
    }

    private static void waits(Browser browser) {
        browser.visit("/").look("setup-unfinished");
        assertThat(browser.page().getByText("Falta configurar o Catraca")).isVisible();
        assertThat(browser.page().getByLabel("Senha")).hasCount(0);
    }

    private static void setUp(Browser browser, String path) {
        var page = browser.visit(path).page();
        exactly(page, "Nome").fill("Escola Aurora");
        page.getByLabel("CPF ou CNPJ").fill("11.222.333/0001-81");
        page.getByLabel("Cidade").fill("São Paulo");
        page.getByLabel("Chave Pix").fill("financeiro@escola.example");
        page.getByLabel("Nome do recebedor").fill("Escola Aurora");
        page.getByLabel("Seu nome").fill("Ana Souza");
        page.getByLabel("E-mail").fill("ana@escola.example");
        page.getByLabel("Senha").fill(TestStaff.PASSWORD);
        browser.look("setup");
        page.getByText("Criar organização").click();
        assertThat(page.getByText("Primeiros passos")).isVisible();
        browser.look("setup-done");
    }

    private static Locator exactly(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private String complaints() {
        try {
            return Files.readString(data.resolve("complaints"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Process start() throws Exception {
        var builder = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                withoutTests(System.getProperty("java.class.path")),
                Catraca.class.getName(),
                "run",
                "--port",
                String.valueOf(freePort())));
        var folder = Path.of(environment.getRequiredProperty("catraca.data"));
        builder.environment().putAll(TestServer.another(folder, "first_start"));
        builder.environment().put("CATRACA_DATA", data.toString());
        builder.environment().remove("CATRACA_BASE_URL");
        return builder.redirectError(data.resolve("complaints").toFile()).start();
    }

    private static String withoutTests(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
