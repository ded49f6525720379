package dev.catraca.web.admin;

import static dev.catraca.support.TestSchool.brl;
import static dev.catraca.web.admin.Desk.html;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Role;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.NewHolder;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seat;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestSchool;
import dev.catraca.web.admin.Desk.Seated;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Vagas: the list, and what its windows refuse. */
@CatracaTest
class SeatPagesTest {

    private static final LocalDate DUE = LocalDate.of(2030, 1, 31);

    @Autowired
    Desk desk;

    @Autowired
    Invoices invoices;

    @Autowired
    Seats seats;

    @Autowired
    Customers customers;

    @Autowired
    TestSchool school;

    private Seated staff;
    private Product java;
    private Product rust;
    private Invoice invoice;
    private String page;

    @BeforeEach
    void sells_to_a_company() {
        staff = desk.open();
        java = staff.product("Java", 100_00);
        rust = staff.product("Rust", 100_00);
        sell(2, 1);
    }

    private void sell(int ofJava, int ofRust) {
        var company = staff.company("Padaria");
        invoice = staff.call(() ->
                invoices.issue(NewInvoice.of(company.id(), DUE, List.of(line(java, ofJava), line(rust, ofRust)))));
        page = "/admin/invoices/" + invoice.id().value();
    }

    @Test
    void a_new_student_is_saved_with_the_seat_or_not_at_all() {
        assertThat(staff.post(page + "/seats", newcomer("Eva Nunes", "eva@example.com")))
                .hasStatus(303);
        assertThat(staff.html(page)).contains("Eva Nunes", "eva@example.com", "Aguardando pagamento");

        staff.post(page + "/seats", newcomer("Ivo Luz", "ivo@example.com"));
        var full = staff.post(page + "/seats", newcomer("Rui Sá", "rui@example.com"));

        assertThat(full).hasStatus(409);
        assertThat(html(full)).contains("Não há mais vagas livres", "value=\"Rui Sá\"", "value=\"rui@example.com\"");
        assertThat(found("Rui")).isEmpty();
    }

    @Test
    void somebody_alike_is_shown_before_a_second_one_is_made() {
        var bia = staff.person("Bia Lima");
        var typed = newcomer("Beatriz Lima", bia.email().value());

        var asked = staff.post(page + "/seats", typed);

        assertThat(asked).hasStatus(422);
        assertThat(html(asked)).contains("Já existe um cadastro parecido", "É Bia Lima", "mesmo e-mail");
        assertThat(html(staff.post(page + "/seats/alike", typed))).contains("É Bia Lima");
        assertThat(found("Beatriz")).isEmpty();
        assertThat(staff.post(page + "/seats", Desk.with(typed, "another", "true")))
                .hasStatus(303);
        assertThat(found("Beatriz")).hasSize(1);
    }

    @Test
    void the_sentence_says_what_the_form_would_do() {
        var bia = staff.person("Bia Lima");
        assertThat(effect(choice("", "", ""))).contains("Escolha o aluno e o produto");
        assertThat(effect(choice(bia.id().toString(), product(java), "ON_FULL_PAYMENT")))
                .contains("Bia Lima fica com uma vaga de Java e entra em Curso Java", "R$ 300,00", "sobra 1 vaga");
        assertThat(effect(choice(bia.id().toString(), product(rust), "IMMEDIATELY")))
                .contains("antes de a fatura ser paga", "não sobra vaga livre");
        assertThat(effect(newcomer("Eva", "eva@example.com"))).contains("Eva fica com");
    }

    @Test
    void one_after_the_other_goes_on_with_the_same_product() {
        var bia = staff.person("Bia Lima");
        var fields = Desk.with(choice(bia.id().toString(), product(java), "IMMEDIATELY"), "again", "true");

        var next = staff.post(page + "/seats", fields).getResponse().getRedirectedUrl();

        assertThat(staff.html(String.valueOf(next)))
                .contains("Acesso de Bia Lima vinculado", "1 de 2 livres", product(java) + "\" checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"archived", "elsewhere", "service", "unsold", "void"})
    void what_cannot_be_is_said_and_what_was_typed_stays(String wrong) {
        var student = staff.person("Bia Lima");
        var product = java;
        switch (wrong) {
            case "archived" -> staff.call(() -> customers.archive(student.id(), "saiu"));
            case "service" -> product = staff.call(() -> school.product("Nuvem", brl(1_00)));
            case "unsold" -> product = staff.product("Go", 1_00);
            case "void" -> staff.call(() -> invoices.voidInvoice(invoice.id(), "engano"));
            default -> {}
        }
        var who = wrong.equals("elsewhere") ? desk.open().person("Nina") : student;

        var refused = staff.post(page + "/seats", choice(who.id().toString(), product(product), "IMMEDIATELY"));

        assertThat(refused.getResponse().getStatus()).isIn(409, 422);
        assertThat(html(refused)).contains("role=\"alert\"", "Vincular acesso");
        assertThat(staff.html(page)).doesNotContain("Bia Lima</bdi>", "Nina");
    }

    @Test
    void a_draft_hands_out_seats_too() {
        var draft = staff.call(
                () -> invoices.draft(NewInvoice.of(staff.company("Outra").id(), DUE, List.of(line(java, 1)))));
        var address = "/admin/invoices/" + draft.id().value();
        var bia = staff.person("Bia Lima");

        assertThat(staff.post(address + "/seats", choice(bia.id().toString(), product(java), "ON_FULL_PAYMENT")))
                .hasStatus(303);
        assertThat(staff.html(address)).contains("Bia Lima", "Aguardando pagamento");
    }

    @Test
    void what_a_colleague_did_meanwhile_is_said_before_the_wrong_student_loses_the_seat() {
        var bia = staff.person("Bia Lima");
        var caio = staff.person("Caio Prado");
        var seat = assign(bia, ReleaseRule.IMMEDIATELY);
        var unassignment = page + "/seats/" + seat.id().value() + "/unassignment";
        assertThat(staff.html(unassignment))
                .contains("Desvincular Bia Lima?", bia.id().toString());
        staff.call(() -> seats.swap(seat.id(), new NewHolder(caio.id(), null, false, false)));

        var refused = staff.post(unassignment, "held_by", bia.id().toString(), "reason", "Saiu da empresa");

        assertThat(refused).hasStatus(409);
        assertThat(html(refused)).contains("a vaga passou para Caio Prado", "Saiu da empresa");
        assertThat(staff.post(unassignment, "held_by", caio.id().toString())).hasStatus(303);
        var late = staff.post(unassignment, "held_by", caio.id().toString());
        assertThat(html(late)).contains("Esta vaga mudou");
        assertThat(staff.html(page)).contains("Teve antes 2 alunos", "Devolver a vaga");
    }

    @Test
    void what_was_taken_back_is_given_back() {
        var bia = staff.person("Bia Lima");
        var seat = assign(bia, ReleaseRule.IMMEDIATELY);
        var address = page + "/seats/" + seat.id().value();
        assertThat(staff.get(address + "/return")).hasStatus(409);
        staff.post(address + "/unassignment", "held_by", bia.id().toString(), "reason", "Engano");

        assertThat(staff.html(address + "/return")).contains("Devolver a vaga a Bia Lima?");
        assertThat(staff.post(address + "/return", "reason", "")).hasStatus(303);

        assertThat(staff.html(page)).contains("Liberada", "Acesso vinculado", "Vaga desvinculada", "Motivo: Engano");
    }

    @Test
    void a_seat_of_another_invoice_or_school_is_not_found() {
        var seat = assign(staff.person("Bia Lima"), ReleaseRule.IMMEDIATELY);
        var before = page;
        sell(1, 1);
        for (var act : List.of("swap", "unassignment", "release", "return")) {
            assertThat(staff.get(page + "/seats/" + seat.id().value() + "/" + act))
                    .hasStatus(404);
            assertThat(staff.post(page + "/seats/" + Ids.next() + "/" + act)).hasStatus(404);
            assertThat(desk.open().get(before + "/seats/" + seat.id().value() + "/" + act))
                    .hasStatus(404);
        }
        assertThat(staff.get(before + "/seats/" + seat.id().value() + "/x")).hasStatus(404);
        assertThat(staff.as(Role.VIEWER).get(before + "/seats/" + seat.id().value() + "/swap"))
                .hasStatus(403);
    }

    @Test
    void many_seats_are_searched_filtered_and_read_by_pages() {
        sell(60, 3);
        assign(staff.person("Bia Lima"), ReleaseRule.IMMEDIATELY);
        assign(staff.person("Caio Prado"), ReleaseRule.ON_FULL_PAYMENT);

        assertThat(staff.html(page))
                .contains("Java</bdi></a>: 60 vagas, 58 livres, 1 aguarda pagamento", "Próxima", "#seats");
        assertThat(rows(page + "?q=caio")).contains("Caio Prado").doesNotContain("Bia Lima");
        assertThat(rows(page + "?q=ningu%C3%A9m")).contains("Nenhuma vaga com esses filtros");
        assertThat(rows(page + "?q=%25")).contains("Nenhuma vaga");
        assertThat(rows(page + "?seat_state=RELEASED")).contains("Bia Lima").doesNotContain("Caio Prado");
        assertThat(rows(page + "?seat_state=RESERVED")).contains("Caio Prado").doesNotContain("Bia Lima");
        assertThat(rows(page + "?seat_state=INVITED")).contains("Nenhuma vaga com esses filtros");
        assertThat(rows(page + "?seat_state=PENDING&product_id=" + product(rust)))
                .contains("Vaga livre")
                .doesNotContain("Próxima");
        assertThat(rows(page + "?seat_state=x&product_id=x")).contains("Bia Lima");
    }

    @Test
    void a_released_seat_that_is_shut_says_why() {
        assign(staff.person("Bia Lima"), ReleaseRule.IMMEDIATELY);
        staff.call(() -> seats.suspendOverdue(DUE.plusYears(1)));

        assertThat(staff.html(page)).contains("Liberada, mas fechada", "Suspenso por atraso");
    }

    @Test
    void a_void_invoice_says_who_had_the_seats_and_why_no_more() {
        assign(staff.person("Bia Lima"), ReleaseRule.IMMEDIATELY);
        staff.call(() -> invoices.voidInvoice(invoice.id(), "engano"));

        assertThat(staff.html(page))
                .contains("Bia Lima", "Encerrada", "A fatura foi cancelada")
                .doesNotContain("/seats/new");
        assertThat(staff.html(page + "/seats/new")).contains("Não há mais vagas livres nesta fatura");
    }

    private String rows(String address) {
        var html = staff.html(address);
        var start = html.indexOf("id=\"seats\"");
        return html.substring(start, html.indexOf("</section>", start));
    }

    private String effect(String... fields) {
        return html(staff.post(page + "/seats/preview", fields));
    }

    private List<Customer> found(String words) {
        return staff.call(() -> customers.list(CustomerFilter.search(words), PageRequest.of(null, null)))
                .rows();
    }

    private Seat assign(Customer student, ReleaseRule release) {
        return staff.call(() -> seats.assign(invoice.id(), new NewAssignment(java.id(), student.id(), release, false)));
    }

    private static String product(Product product) {
        return product.id().value().toString();
    }

    private String[] newcomer(String name, String email) {
        return new String[] {
            "student_id",
            "new",
            "name",
            name,
            "email",
            email,
            "phone",
            "11 9%08d".formatted(Math.floorMod((name + email).hashCode(), 100_000_000)),
            "product_id",
            product(java),
            "release",
            "ON_FULL_PAYMENT",
            "another",
            "",
        };
    }

    private static String[] choice(String student, String product, String release) {
        return new String[] {
            "student_id", student, "product_id", product, "release", release, "again", "",
        };
    }

    private static NewLine line(Product product, int quantity) {
        return new NewLine(product.id(), null, null, quantity, null, null);
    }
}
