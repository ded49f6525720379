package dev.catraca.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.Organizations;
import dev.catraca.support.CatracaTest;
import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Brand, sender and mail texts at the desk. */
@CatracaTest
class IdentityPagesTest {

    private static final String BRAND = "/admin/settings/brand";
    private static final String TEXT = "/admin/settings/emails/invoice/pt-BR";

    @Autowired
    Desk desks;

    @Autowired
    MockMvcTester web;

    @Autowired
    Organizations organizations;

    private Desk.Seated desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    @Test
    void a_large_logo_is_taken_and_served_small() throws IOException {
        assertThat(upload("foto.png", picture(3000, 1500))).hasStatus(303);

        var served = desk.get("/o/%s/logo".formatted(slug())).getResponse().getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(served)).getWidth()).isEqualTo(640);
    }

    @ParameterizedTest
    @CsvSource({
        "logo.png, '', O arquivo está vazio.",
        "logo.svg, '<svg><script>alert(1)</script></svg>', SVG não abre na maioria dos e-mails",
        "logo.png, GIF89a...., Este arquivo é GIF",
        "logo.png, ....ftypheic...., Este arquivo é HEIC",
        "logo.png, RIFF....WEBP, Este arquivo é WEBP",
        "logo.png, hello, Envie uma imagem PNG ou JPEG."
    })
    void what_is_no_logo_is_explained_by_the_field_and_nothing_typed_is_lost(
            String name, String content, String explained) {
        var answer = upload(name, content.getBytes(UTF_8));

        assertThat(answer).hasStatus(422);
        assertThat(Desk.html(answer)).contains(explained, "value=\"Nova Marca\"", "value=\"#0f766e\"");
        assertThat(brand().logoFileId()).isNull();
    }

    @Test
    void a_logo_can_be_taken_away() throws IOException {
        upload("foto.png", picture(30, 30));
        assertThat(brand().logoFileId()).isNotNull();

        desk.post(BRAND, "brand.name", "Escola", "brand.color", "#0f766e", "remove_logo", "true");

        assertThat(brand().logoFileId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"#FFCC00, #ffcc00", "ffcc00, #ffcc00", "#fc0, #ffcc00", "FC0, #ffcc00"})
    void a_colour_is_read_as_people_write_it(String typed, String kept) {
        assertThat(desk.post(BRAND, "brand.name", "Escola", "brand.color", typed))
                .hasStatus(303);

        assertThat(brand().color()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#ggg", "url(x)", "#fff;}body{display:none", "rgb(0,0,0)"})
    void what_is_no_colour_is_refused(String typed) {
        var answer = desk.post(BRAND, "brand.name", "Escola", "brand.color", typed);

        assertThat(answer).hasStatus(422);
        assertThat(Desk.html(answer)).contains("Deve ser uma cor");
        assertThat(desk.html(BRAND + "/preview?brand.color=" + Desk.encoded(typed)))
                .contains(Desk.encoded(brand().color()));
    }

    @Test
    void a_colour_nobody_reads_on_is_told_kindly() {
        assertThat(desk.html(BRAND + "/preview?brand.color=%23ffff00"))
                .contains("Nos botões, o texto fica preto", "Os links usam um tom mais escuro");
        assertThat(desk.html(BRAND + "/preview?brand.color=%230f766e"))
                .contains("Esta cor tem ótima leitura")
                .doesNotContain("fica preto");
    }

    @Test
    void a_brand_is_tried_on_before_it_is_saved() {
        var payment = desk.get(BRAND + "/preview/payment?brand.color=%23ffff00&brand.name=%3Cb%3ENova");
        assertThat(Desk.html(payment)).contains("brand.css?v=ffff00", "&lt;b&gt;Nova");
        assertThat(payment.getResponse().getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'self'", "script-src 'self'");
        assertThat(desk.html(BRAND + "/preview/portal?theme=dark")).contains("data-bs-theme=\"dark\"");
        var mail = desk.get(BRAND + "/preview/mail?brand.color=%23ffff00&brand.name=Nova");
        assertThat(Desk.html(mail)).contains("background:#ffff00", "color:#000000", "Nova");
        assertThat(mail.getResponse().getHeader("Content-Security-Policy")).startsWith("sandbox;");
        assertThat(brand().color()).isNotEqualTo("#ffff00");
    }

    @Test
    void a_sender_is_saved_and_refused_by_the_field() {
        assertThat(desk.post(BRAND + "/sender", "sender_name", "Ana", "reply_to", "ana@escola.example"))
                .hasStatus(303);
        assertThat(desk.html(BRAND)).contains("value=\"Ana\"", "value=\"ana@escola.example\"");

        var refused = desk.post(BRAND + "/sender", "sender_name", "Bia", "reply_to", "ana");
        assertThat(refused).hasStatus(422);
        assertThat(Desk.html(refused)).contains("value=\"Bia\"");
        assertThat(desk.html("/admin/settings/audit")).contains("Remetente alterado");
    }

    @Test
    void a_text_is_edited_kept_on_refusal_and_reset() {
        var refused = desk.post(
                TEXT, "subject", "Oi {sobrenome}", "heading", "T", "body", "B", "button", "Pagar", "note", "");
        assertThat(refused).hasStatus(422);
        assertThat(Desk.html(refused))
                .contains("O campo {sobrenome} não existe neste e-mail", "value=\"Oi {sobrenome}\"");

        assertThat(desk.post(TEXT, "subject", "Oi {nome}", "heading", "T", "body", "B", "button", "Pagar"))
                .hasStatus(303);
        assertThat(desk.html("/admin/settings/emails")).contains("Personalizado: Português (Brasil)");
        assertThat(desk.html(TEXT)).contains("value=\"Oi {nome}\"", "Voltar ao texto padrão");
        assertThat(desk.html(TEXT + "/preview")).contains("Oi Ana Souza");
        assertThat(desk.html("/admin/settings/audit")).contains("Texto alterado", "Português (Brasil)");

        assertThat(desk.post(TEXT + "/restoration")).hasStatus(303);
        assertThat(desk.html(TEXT)).doesNotContain("Oi {nome}").contains("Texto padrão");
    }

    @Test
    void a_preview_shows_what_is_typed_and_runs_nothing() {
        var answer = desk.post(
                TEXT + "/preview",
                "subject",
                "{{7*7}} {foo}",
                "heading",
                "",
                "body",
                "<script>x</script>",
                "button",
                "");

        assertThat(answer).hasStatus(200);
        assertThat(Desk.html(answer))
                .contains("{{7*7}} {foo}", "&lt;script&gt;x")
                .doesNotContain("<script>");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .startsWith("sandbox;")
                .contains("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing/pt-BR", "invoice/fr", "INVOICE/pt-BR", "smtp-test/pt-BR", "invoice/pt-br"})
    void made_up_texts_lead_nowhere(String which) {
        assertThat(desk.get("/admin/settings/emails/" + which)).hasStatus(404);
    }

    @Test
    void whoever_may_not_change_settings_changes_no_words() {
        var support = desk.as(Role.SUPPORT);

        assertThat(support.get("/admin/settings/emails")).hasStatus(403);
        assertThat(support.post(TEXT, "subject", "x")).hasStatus(403);
        assertThat(support.post(TEXT + "/trial", "subject", "x")).hasStatus(403);
        assertThat(support.post(BRAND + "/sender", "sender_name", "x")).hasStatus(403);
        assertThat(support.get(BRAND + "/preview/mail")).hasStatus(403);
    }

    @Test
    void without_a_server_there_is_no_test_to_send() {
        assertThat(desk.html(TEXT)).contains("Para enviar um teste, falta o servidor de e-mail");
        var sent = desk.post(TEXT + "/trial", "subject", "a", "heading", "b", "body", "c", "button", "d");
        assertThat(sent).hasStatus(409);
    }

    private MvcTestResult upload(String name, byte[] content) {
        return web.post()
                .uri(BRAND)
                .multipart()
                .file(new MockMultipartFile("logo", name, "image/png", content))
                .param("brand.name", "Nova Marca")
                .param("brand.color", "#0f766e")
                .cookie(desk.cookies().toArray(Cookie[]::new))
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
    }

    private Organization.Brand brand() {
        return desk.call(() -> organizations.current()).brand();
    }

    private String slug() {
        return desk.call(() -> organizations.current()).slug();
    }

    private static byte[] picture(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }
}
