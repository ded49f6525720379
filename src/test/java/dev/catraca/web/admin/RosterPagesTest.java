package dev.catraca.web.admin;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.bulk.TestBulk;
import dev.catraca.catalog.Product;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.Role;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import dev.catraca.support.CatracaTest;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class RosterPagesTest {

    private static final int HUGE = 50_000_000;

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    MockMvcTester web;

    @Autowired
    Customers customers;

    @Autowired
    Invoices invoices;

    @Autowired
    TestBulk worker;

    private Desk.Seated owner;
    private Product java;
    private Invoice invoice;

    @BeforeEach
    void sells_three_seats() {
        owner = desk.open();
        java = owner.product("Java", 100_00);
        var payer = owner.company("Pagadora");
        invoice = owner.call(() -> invoices.issue(NewInvoice.of(
                payer.id(), LocalDate.of(2099, 5, 10), List.of(new NewLine(java.id(), null, null, 3, null, null)))));
    }

    @Test
    void the_invoice_leads_to_the_list_and_its_only_product_is_chosen() {
        assertThat(owner.html("/admin/invoices/" + invoice.id())).contains(many());
        assertThat(owner.html(many())).contains("Java · 3 de 3 livres", "selected", "multipart/form-data");
    }

    @Test
    void a_preview_writes_nothing_and_says_what_each_line_would_do() {
        var html =
                Desk.html(preview("Ana;ana@example.com\n=cmd|calc;bia@example.com\nCaio;caio@\nAna;ana@example.com"));
        assertThat(html).contains("Novo cadastro", "=cmd|calc", "E-mail inválido", "Repetido na lista");
        assertThat(html).contains("Vincular 2 pessoas", "3 de 3", "Depois sobram 1");
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void more_rows_than_seats_are_told_with_a_way_on() {
        var html = Desk.html(preview(list(5)));
        assertThat(html)
                .contains("Faltam vagas para 2 pessoas", "Só as primeiras 3 recebem vaga")
                .contains("Vincular 3 pessoas", "Voltar e corrigir a lista");
        assertThat(Desk.html(owner.post(many() + "/preview", with(fields(list(2)), "change", "true"))))
                .contains("p1@example.com</textarea>", "Conferir");
        assertThat(owner.post(confirm(), fields(list(5)))).hasStatus(303);
        workOff();
        assertThat(people()).isEqualTo(4);
        assertThat(Desk.html(owner.post(confirm(), fields(list(5)))))
                .contains("Não há vagas livres", "p4@example.com</textarea>");
    }

    @Test
    void confirmed_twice_by_a_double_click_it_runs_once() {
        var fields = with(fields(list(2)), "form_key", Ids.next().toString());
        var first = owner.post(confirm(), fields);
        var again = owner.post(confirm(), fields);
        assertThat(first).hasStatus(303);
        assertThat(again.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        workOff();
        assertThat(people()).isEqualTo(3);
        assertThat(owner.html(first.getResponse().getRedirectedUrl())).contains("2 linhas feitas");
    }

    @Test
    void several_with_one_e_mail_are_asked_about_and_a_repeat_too() {
        var one = person("Bia Um", "bia@example.com");
        person("Bia Dois", "bia@example.com");
        person("Eva", "eva@example.com");
        owner.post(confirm(), fields("Eva;eva@example.com"));
        workOff();

        var list = "Bia;bia@example.com\nEva;eva@example.com";
        var html = Desk.html(preview(list));
        assertThat(html).contains("Escolha quem é", "Bia Um · cliente desde", "Já tem este produto");
        assertThat(html).contains("name=\"chosen[1]\"", "Dar mais uma vaga").doesNotContain("Vincular 1 pessoa");

        var decided = with(with(fields(list), "chosen[1]", one), "give_again", "true");
        assertThat(Desk.html(owner.post(many() + "/preview", decided))).contains("Vincular 2 pessoas");
        assertThat(owner.post(confirm(), decided)).hasStatus(303);
        workOff();
        assertThat(people()).isEqualTo(4);
        assertThat(owner.post(confirm(), with(fields(list), "chosen[1]", "nonsense")))
                .hasStatus(422);
    }

    @Test
    void a_file_of_a_spreadsheet_is_read() {
        assertThat(Desk.html(upload("Nome\tE-mail\nÁlvaro\talvaro@example.com\n".getBytes(UTF_16))))
                .contains("Álvaro", "Vincular 1 pessoa");
    }

    @Test
    void what_is_no_list_is_refused_with_a_sentence() {
        assertThat(Desk.html(refused(upload(new byte[] {'P', 'K', 3, 4, 0, 0}))))
                .contains("salve como CSV");
        assertThat(Desk.html(refused(upload(new byte[3_000_000])))).contains("grande demais");
        assertThat(Desk.html(refused(upload("Ana;a@b.co\n".repeat(100_000).getBytes(UTF_8)))))
                .contains("até 10.000 linhas");
        assertThat(Desk.html(refused(preview("  ")))).contains("Campo obrigatório");
        assertThat(Desk.html(refused(preview("Ana;a@b.co\n".repeat(10_001))))).contains("grande demais");
        assertThat(owner.post(confirm(), fields("Caio;caio@"))).hasStatus(409);
    }

    @Test
    void fifty_megabytes_are_refused_without_being_kept() throws IOException, InterruptedException {
        var page = "http://localhost:" + port + many();
        var request = HttpRequest.newBuilder(URI.create(page + "/preview"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", page)
                .header(
                        "Cookie",
                        owner.cookies().stream()
                                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")))
                .POST(BodyPublishers.ofByteArrays(parts()))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(many()));
    }

    private static List<byte[]> parts() {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n".getBytes(UTF_8);
        return List.of(head, new byte[HUGE], "\r\n--x--\r\n".getBytes(UTF_8));
    }

    @Test
    void a_void_invoice_and_one_without_free_seats_say_so() {
        owner.call(() -> invoices.voidInvoice(invoice.id(), "Engano"));
        assertThat(owner.html(many())).contains("Não há vagas livres");
        assertThat(owner.get("/admin/invoices/" + Ids.next() + "/seats/many")).hasStatus(404);
    }

    @Test
    void only_for_those_who_hand_out_seats() {
        assertThat(owner.as(Role.INSTRUCTOR).get(many())).hasStatus(403);
        assertThat(owner.as(Role.VIEWER).post(confirm(), fields("Ana;a@b.co"))).hasStatus(403);
        assertThat(owner.as(Role.SUPPORT).get(many())).hasStatusOk();
        assertThat(desk.open().get(many())).hasStatus(404);
    }

    private static MvcTestResult refused(MvcTestResult result) {
        assertThat(result).hasStatus(422);
        return result;
    }

    private MvcTestResult preview(String list) {
        return owner.post(many() + "/preview", fields(list));
    }

    private MvcTestResult upload(byte[] bytes) {
        return web.post()
                .uri(many() + "/preview")
                .multipart()
                .file("file", bytes)
                .param("product_id", java.id().value().toString())
                .param("release", "IMMEDIATELY")
                .cookie(owner.cookies().toArray(Cookie[]::new))
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
    }

    private String[] fields(String list) {
        return new String[] {"list", list, "product_id", java.id().value().toString(), "release", "IMMEDIATELY"};
    }

    private static String[] with(String[] fields, String name, String value) {
        var more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = name;
        more[fields.length + 1] = value;
        return more;
    }

    private static String list(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> "Pessoa " + i + ";p" + i + "@example.com")
                .collect(Collectors.joining("\n"));
    }

    private String person(String name, String email) {
        return owner.call(() -> customers.create(NewCustomer.of(name, email, "11987654321")))
                .id()
                .toString();
    }

    private int people() {
        return owner.call(() -> customers
                        .list(CustomerFilter.ALL, PageRequest.of(200, null))
                        .rows())
                .size();
    }

    private void workOff() {
        owner.call(() -> {
            worker.workOff();
            return true;
        });
    }

    private String many() {
        return "/admin/invoices/" + invoice.id() + "/seats/many";
    }

    private String confirm() {
        return many();
    }
}
