package dev.catraca.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.catraca.documents.InvoiceDocument.Issuer;
import dev.catraca.documents.InvoiceDocument.Line;
import dev.catraca.documents.InvoiceDocument.Payer;
import dev.catraca.documents.InvoiceDocument.Status;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Show;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class InvoicePdfTest {

    private static final Picture LOGO =
            Picture.of("image/png", QrCode.of("logo").png(3));
    private static final String PAYMENT_URL = "https://pagar.escola.example/p/lnk_0123456789abcdef";

    @Test
    void says_who_owes_what_to_whom_and_until_when() throws IOException {
        var text = text(invoice(Locale.forLanguageTag("pt-BR"), "Ana Conceição", Status.OPEN, LOGO));

        assertThat(text)
                .contains("Fatura nº 1042", "EM ABERTO", "Escola de Música São João", "12.ABC.345/01DE-35", "Recife")
                .contains("Ana Conceição", "529.982.247-25", "22/11/2026", "10/12/2026")
                .contains("Curso de violão", "Desconto de R$ 10,00", "R$ 389,80", PAYMENT_URL)
                .contains("Pague com Pix", "00020126");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "en", "es"})
    void speaks_the_readers_language(String language) throws IOException {
        var text = text(invoice(Locale.forLanguageTag(language), "Ana", Status.OPEN, null));

        assertThat(text)
                .contains(
                        switch (language) {
                            case "en" -> "Invoice no. 1042";
                            case "es" -> "Factura n.º 1042";
                            default -> "Fatura nº 1042";
                        });
    }

    @ParameterizedTest
    @EnumSource(names = {"PAID", "VOIDED"})
    void an_invoice_that_is_closed_says_so_and_asks_for_nothing(Status status) throws IOException {
        var text = text(invoice(Locale.forLanguageTag("pt-BR"), "Ana", status, null));

        assertThat(text).contains(status == Status.PAID ? "PAGA" : "CANCELADA");
        assertThat(text).doesNotContain("Pix", PAYMENT_URL);
    }

    @Test
    void a_hundred_lines_flow_over_pages() throws IOException {
        var lines = IntStream.range(0, 100)
                .mapToObj(at -> new Line("Item " + at, 1, money(100), money(0), money(100)))
                .toList();
        var pdf = render(invoice(Locale.forLanguageTag("pt-BR"), "Ana", Status.OPEN, null, lines));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Item 0", "Item 99");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"file:///etc/passwd\"/>",
                "<link rel=\"stylesheet\" href=\"file:///etc/passwd\"/>",
                "<iframe src=\"http://169.254.169.254/latest/meta-data/\"></iframe>",
                "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
                "<script>alert(1)</script>",
                "&xxe; <!DOCTYPE x [<!ENTITY xxe SYSTEM 'file:///etc/passwd'>]>",
            })
    void what_people_type_is_printed_as_typed(String typed) throws IOException {
        var text = text(invoice(Locale.forLanguageTag("pt-BR"), typed, Status.OPEN, null));

        assertThat(text.replaceAll("\\s+", "")).contains(typed.replaceAll("\\s+", ""));
        assertThat(text).doesNotContain("root:x:0:0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"ADDRESS\"/>",
                "<img src=\"file:///etc/hostname\"/>",
                "<link rel=\"stylesheet\" href=\"ADDRESS\"/>",
                "<style>@import url('ADDRESS'); body { background: url('ADDRESS') } @font-face { font-family: x; src: url('ADDRESS') } p { font-family: x }</style>",
                "<object data=\"ADDRESS\" type=\"image/png\"></object>",
                "<a download=\"x\" data-content=\"ADDRESS\" href=\"ADDRESS\">x</a>",
                "<img src=\"jar:ADDRESS!/x.png\"/>",
                "<img src=\"//HOST/x.png\"/>",
                "<img src=\"data:text/html;base64,PHA+\"/>",
                "<img src=\"data:image/svg+xml;base64,PHN2Zy8+\"/>",
            })
    void markup_that_reaches_the_renderer_loads_nothing(String markup) throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var host = "127.0.0.1:" + server.getAddress().getPort();
            var page = markup.replace("ADDRESS", "http://" + host + "/x.png").replace("HOST", host);
            var pdf = SealedHtml.toPdf(
                    "<html><head>%s</head><body><p>text</p>%s</body></html>"
                            .formatted(page.startsWith("<style") || page.startsWith("<link") ? page : "", page),
                    "Escola");

            try (var document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document)).contains("text");
                assertThat(images(document)).isZero();
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校 مدرسة school",
                "🎸🎹 Música",
                "a\u0000b\u0001c\u000bd",
                "\ud83d half",
                "x\ufffe\uffff",
                "Привет, Ζωή, ſŁŐ"
            })
    void foreign_scripts_and_odd_characters_break_nothing(String name) throws IOException {
        assertThat(text(invoice(Locale.forLanguageTag("pt-BR"), name, Status.OPEN, null)))
                .contains("Fatura nº 1042");
    }

    @Test
    void a_logo_that_is_no_image_is_left_out() throws IOException {
        var broken = Picture.of("image/png", new byte[] {1, 2, 3});

        assertThat(text(invoice(Locale.forLanguageTag("pt-BR"), "Ana", Status.OPEN, broken)))
                .contains("Fatura nº 1042");
    }

    private static long images(org.apache.pdfbox.pdmodel.PDDocument document) {
        return StreamSupport.stream(document.getPages().spliterator(), false)
                .flatMap(page -> StreamSupport.stream(
                        page.getResources().getXObjectNames().spliterator(), false))
                .collect(Collectors.counting());
    }

    private static String text(InvoiceDocument invoice) throws IOException {
        try (var document = Loader.loadPDF(render(invoice))) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    /** Kept beside the build, for whoever wants to look at one. */
    private static byte[] render(InvoiceDocument invoice) throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var pdf = new InvoicePdf(messages).render(invoice);
        var language = invoice.show().locale().toLanguageTag();
        Files.write(
                Files.createDirectories(Path.of("target/looks"))
                        .resolve("invoice-%s-%s.pdf".formatted(invoice.status(), language)),
                pdf);
        return pdf;
    }

    private static InvoiceDocument invoice(Locale locale, String payer, Status status, @Nullable Picture logo) {
        var lines = List.of(
                new Line(
                        "Curso de violão: do zero ao palco, turma de novembro",
                        2,
                        money(19990),
                        money(1000),
                        money(38980)),
                new Line("Matrícula", 1, money(5000), money(0), money(5000)));
        return invoice(locale, payer, status, logo, lines);
    }

    private static InvoiceDocument invoice(
            Locale locale, String payer, Status status, @Nullable Picture logo, List<Line> lines) {
        var brand = new Brand("Escola de Música São João", "#0d6e6e", logo);
        var pix = BrCode.of(new BrCode.Request(
                "123e4567-e12b-12d1-a456-426655440000",
                "Escola de Música São João",
                "Recife",
                money(43980),
                "F1042",
                null));
        return new InvoiceDocument(
                new Show(locale, ZoneId.of("America/Sao_Paulo")),
                new Issuer(brand, "Escola de Música São João Ltda.", "12ABC34501DE35", "Recife"),
                new Payer(
                        payer,
                        "52998224725",
                        "ana@example.com",
                        List.of("Rua da Aurora, 325, ap. 12", "Boa Vista", "Recife, PE, 50050-000")),
                "1042",
                status,
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 12, 10),
                lines,
                money(43980),
                status == Status.PAID ? money(43980) : money(0),
                money(0),
                status == Status.PAID ? money(0) : money(43980),
                pix,
                PAYMENT_URL,
                "Banco 999, agência 0001, conta 12345-6");
    }

    private static Money money(long cents) {
        return new Money(cents, "BRL");
    }
}
