package dev.catraca.web.admin;

import static dev.catraca.web.admin.Desk.html;
import static dev.catraca.web.admin.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.identity.Role;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import dev.catraca.payments.Payment;
import dev.catraca.payments.Payments;
import dev.catraca.seats.Seat;
import dev.catraca.seats.SeatState;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.web.admin.Desk.Seated;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class InvoiceCardPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    Desk desk;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Seats seats;

    private Seated staff;
    private Customer school;
    private Product java;
    private Invoice invoice;
    private String page;

    @BeforeEach
    void issues_an_invoice_of_two_seats() {
        staff = desk.open();
        school = staff.company("Escola Ltda");
        java = staff.product("Java", 100_00);
        invoice = staff.call(() -> invoices.issue(wanted()));
        page = "/admin/invoices/" + invoice.id().value();
    }

    @Test
    void an_open_invoice_shows_how_to_bring_it_to_its_payer() {
        assertThat(staff.html(page))
                .contains("Fatura nº 1", "Escola Ltda", "R$ 200,00", "2 vagas · 2 pendentes")
                .contains("/p/", ".pdf\"", "https://wa.me/5511987654321?text=Ol%C3%A1%2C%20Escola", "viewBox=\"0 0 ");
    }

    @Test
    void a_part_payment_then_the_rest_then_one_too_many() {
        assertThat(staff.html(page)).contains("value=\"200,00\"", "Falta pagar R$ 200,00.");

        assertThat(staff.post(page + "/payments", payment("150,00")))
                .hasStatus(303)
                .hasRedirectedUrl(page);
        assertThat(staff.html(page)).contains("Falta pagar R$ 50,00.", "Pix", "ref-1");
        staff.post(page + "/payments", payment("80,00"));

        assertThat(staff.html(page))
                .contains("Paga", "R$ 30,00 viraram crédito.")
                .doesNotContain("/payments/new");
        assertThat(staff.html("/admin/customers/" + school.id())).contains("Crédito", "R$ 30,00");
        assertThat(staff.as(Role.INSTRUCTOR).html("/admin/customers/" + school.id()))
                .doesNotContain("R$ 30,00");
        var late = staff.post(page + "/payments", payment("1,00"));
        assertThat(late).hasStatus(409);
        assertThat(html(late)).contains("Esta fatura já está paga.");
    }

    @ParameterizedTest
    @CsvSource({
        "amount, ''",
        "amount, 0",
        "amount, -1",
        "amount, '0,001'",
        "amount, 1000000000000000000000000000000",
        "amount, 9999999999999",
        "amount, 🙂",
        "amount, <script>alert(1)</script>",
        "method, ''",
        "method, GOLD",
        "received_on, 2999-01-01",
        "received_on, 1999-01-01",
        "received_on, yesterday",
        "reference, 4111 1111 1111 1111",
    })
    void a_bad_payment_is_named_by_its_field_and_not_recorded(String field, String value) {
        var refused = staff.post(page + "/payments", with(payment("10,00"), field, value));

        assertThat(refused).hasStatus(422);
        assertThat(html(refused)).contains("field-" + field + "-problem").doesNotContain(SCRIPT);
        assertThat(paid()).isEmpty();
    }

    @Test
    void the_same_form_records_one_payment() {
        var fields = payment("10,00");

        staff.post(page + "/payments", fields);
        assertThat(staff.post(page + "/payments", fields)).hasStatus(303).hasRedirectedUrl(page);

        assertThat(paid()).hasSize(1);
    }

    @Test
    void a_mistyped_payment_is_reversed_with_a_reason() {
        staff.post(page + "/payments", payment("200,00"));
        var reversal = page + "/payments/" + paid().getFirst().id().value() + "/reversal";

        assertThat(staff.post(reversal, "reason", "")).hasStatus(422);
        assertThat(staff.post(reversal, "reason", SCRIPT)).hasRedirectedUrl(page);

        assertThat(staff.html(page))
                .contains("Em aberto", "Estornado", "Pagamento estornado")
                .doesNotContain(SCRIPT);
        assertThat(staff.post(reversal, "reason", "de novo")).hasStatus(409);
        var another = staff.call(() -> invoices.issue(wanted()));
        assertThat(staff.post(
                        "/admin/invoices/" + another.id().value() + "/payments/"
                                + paid().getFirst().id().value() + "/reversal",
                        "reason",
                        "x"))
                .hasStatus(404);
    }

    @Test
    void a_seat_is_given_to_a_student_and_taken_back() {
        var bia = staff.person("Bia Lima");
        assertThat(staff.html(page + "/seats/new"))
                .contains("Vincular acesso", "2 de 2 livres", "Abre: Curso Java", "Liberar imediatamente");

        assertThat(staff.post(page + "/seats", assignment(bia))).hasStatus(303).hasRedirectedUrl(page);
        assertThat(staff.html(page))
                .contains("Bia Lima", "Aguardando pagamento", "1 pendente · 1 aguardando pagamento");
        staff.post(page + "/payments", payment("200,00"));
        assertThat(staff.html(page)).contains("Liberada");
        assertThat(staff.html("/admin/customers/" + bia.id() + "/products"))
                .contains("Curso Java", "Ativo", "Fatura nº 1");

        var unassignment = page + "/seats/" + seat(SeatState.RELEASED).id().value() + "/unassignment";
        assertThat(staff.html(unassignment)).contains("Motivo (opcional)");
        assertThat(staff.post(unassignment, "reason", "Saiu")).hasRedirectedUrl(page);
        assertThat(staff.html(page)).contains("2 pendentes", "Vaga desvinculada", "Motivo: Saiu", "Teve antes 1 aluno");
        assertThat(staff.html("/admin/customers/" + bia.id() + "/products")).contains("Encerrado", "Saiu");
        assertThat(staff.post(unassignment, "reason", "x")).hasStatus(409);
    }

    @Test
    void the_same_student_twice_asks_first_and_the_same_form_twice_does_not() {
        var bia = staff.person("Bia Lima");
        var fields = assignment(bia);
        staff.post(page + "/seats", fields);
        assertThat(staff.post(page + "/seats", fields)).hasStatus(303);

        var asked = staff.post(page + "/seats", assignment(bia));

        assertThat(asked).hasStatus(409);
        assertThat(html(asked)).contains("Bia Lima já tem uma vaga deste produto", "allow_repeat");
        assertThat(staff.post(page + "/seats", with(assignment(bia), "allow_repeat", "true")))
                .hasStatus(303);
        var full = staff.post(page + "/seats", assignment(staff.person("Caio")));
        assertThat(full).hasStatus(409);
        assertThat(html(full)).contains("Não há mais vagas livres");
    }

    @ParameterizedTest
    @CsvSource({
        "student_id, ''",
        "student_id, x",
        "student_id, 018f0000-0000-7000-8000-000000000000",
        "product_id, ''",
        "product_id, x",
        "product_id, 018f0000-0000-7000-8000-000000000000",
        "release, NEVER",
        "release, ''",
    })
    void a_bad_assignment_is_named_by_its_field(String field, String value) {
        var refused = staff.post(page + "/seats", with(assignment(staff.person("Bia")), field, value));

        assertThat(refused).hasStatus(422);
        assertThat(html(refused)).contains("field-" + field + "-problem");
    }

    @Test
    void without_a_script_a_student_is_found_by_the_forms_own_button() {
        var bia = staff.person("Bia Lima");
        var found =
                staff.post(page + "/seats", "find", "student_id", "student_id_search", "bia", "release", "IMMEDIATELY");

        assertThat(found).hasStatusOk();
        assertThat(html(found)).contains(bia.id().toString());
        assertThat(seat(SeatState.PENDING)).isNotNull();
    }

    @Test
    void the_due_date_moves_and_the_history_tells() {
        assertThat(staff.post(page + "/due-date", "due_on", "2031-02-28")).hasRedirectedUrl(page);
        assertThat(staff.html(page)).contains("28/02/2031", "Vencimento alterado", "31/01/2030");

        for (var bad : List.of("", "x", "2031-02-30", "1999-01-01")) {
            assertThat(staff.post(page + "/due-date", "due_on", bad)).hasStatus(422);
        }
    }

    @Test
    void voiding_says_what_happens_to_what_was_paid() {
        assertThat(staff.html(page + "/voiding")).contains("O cliente não deve mais nada dela e o link");
        staff.post(page + "/payments", payment("50,00"));
        assertThat(staff.html(page + "/voiding")).contains("os R$ 50,00 já pagos viram crédito");

        assertThat(staff.post(page + "/voiding", "reason", "")).hasStatus(422);
        assertThat(staff.post(page + "/voiding", "reason", "Erro")).hasRedirectedUrl(page);

        assertThat(staff.html(page)).contains("Cancelada", "Motivo: Erro").doesNotContain("/voiding", "/p/");
        assertThat(staff.html("/admin/customers/" + school.id())).contains("R$ 50,00");
        assertThat(staff.post(page + "/voiding", "reason", "de novo")).hasStatus(409);
        assertThat(staff.post(page + "/messages")).hasStatus(409);
    }

    @Test
    void it_is_sent_again() {
        assertThat(staff.post(page + "/messages")).hasRedirectedUrl(page);
        assertThat(staff.html(page)).contains("Fatura reenviada");
    }

    @Test
    void a_draft_is_issued_or_discarded_from_its_page() {
        var draft = staff.call(() -> invoices.draft(wanted()));
        var its = "/admin/invoices/" + draft.id().value();
        assertThat(staff.html(its)).contains("/issuance", "Descartar", "/edit").doesNotContain("/payments/new", "/p/");

        assertThat(staff.post(its + "/issuance", "notify", "true")).hasRedirectedUrl(its);
        assertThat(staff.post(its + "/issuance")).hasStatus(409);

        assertThat(staff.call(() -> invoices.get(draft.id())).status()).isEqualTo(InvoiceStatus.OPEN);
    }

    @Test
    void the_payers_proof_is_downloaded_and_never_run() {
        var proof = SCRIPT.getBytes(StandardCharsets.UTF_8);
        var receipt = staff.call(() -> payments.keepReceipt(invoice.id(), "prova.html", proof, SCRIPT));

        assertThat(staff.html(page)).contains("prova.html", "Comprovantes").doesNotContain(SCRIPT);
        var got = staff.get(page + "/receipts/" + receipt.id());
        assertThat(got).hasStatusOk();
        assertThat(Objects.requireNonNull(got.getResponse().getHeader("Content-Disposition")))
                .startsWith("attachment");
        assertThat(staff.get(page + "/receipts/" + Ids.next())).hasStatus(404);
        assertThat(desk.open().get(page + "/receipts/" + receipt.id())).hasStatus(404);
    }

    @Test
    void a_viewer_only_reads() {
        var viewer = staff.as(Role.VIEWER);

        assertThat(viewer.html(page))
                .contains("Fatura nº 1", "R$ 200,00", "Vaga livre")
                .doesNotContain("/seats/new", "/payments/new", "/voiding", "/due-date", "/messages\"", "wa.me");
        refusesEverything(viewer, 403);
    }

    @Test
    void each_role_gives_what_it_may() {
        assertThat(staff.as(Role.FINANCE).html(page)).contains("/payments/new").doesNotContain("/seats/new");
        assertThat(staff.as(Role.SUPPORT).html(page))
                .contains("/seats/new", "wa.me")
                .doesNotContain("/payments/new");
    }

    @Test
    void another_organizations_invoice_is_not_found() {
        var other = desk.open();
        assertThat(other.get(page)).hasStatus(404);
        refusesEverything(other, 404);
        assertThat(staff.get("/admin/invoices/nothing")).hasStatus(404);
        assertThat(staff.post(page + "/seats/" + Ids.next() + "/unassignment", "reason", "x"))
                .hasStatus(404);
    }

    private void refusesEverything(Seated who, int status) {
        var bia = staff.person("Bia");
        assertThat(who.post(page + "/payments", payment("1,00"))).hasStatus(status);
        assertThat(who.get(page + "/payments/new")).hasStatus(status);
        assertThat(who.post(page + "/seats", assignment(bia))).hasStatus(status);
        assertThat(who.get(page + "/seats/new")).hasStatus(status);
        assertThat(who.post(page + "/voiding", "reason", "x")).hasStatus(status);
        assertThat(who.post(page + "/due-date", "due_on", "2031-01-01")).hasStatus(status);
        assertThat(who.post(page + "/messages")).hasStatus(status);
        assertThat(who.post(page + "/issuance")).hasStatus(status);
        assertThat(paid()).isEmpty();
    }

    private NewInvoice wanted() {
        var line = new NewLine(java.id(), null, null, 2, null, null);
        return NewInvoice.of(school.id(), LocalDate.of(2030, 1, 31), List.of(line));
    }

    private static String[] payment(String amount) {
        return new String[] {
            "form_key",
            Ids.next().toString(),
            "amount",
            amount,
            "method",
            "PIX",
            "received_on",
            "",
            "reference",
            "ref-1",
        };
    }

    private String[] assignment(Customer student) {
        return new String[] {
            "form_key",
            Ids.next().toString(),
            "student_id",
            student.id().toString(),
            "product_id",
            java.id().value().toString(),
            "release",
            "ON_FULL_PAYMENT",
            "allow_repeat",
            "",
        };
    }

    private List<Payment> paid() {
        return staff.call(() -> payments.of(invoice.id(), PageRequest.of(null, null)))
                .rows();
    }

    private Seat seat(SeatState state) {
        return staff.call(() -> seats.of(invoice.id(), PageRequest.of(null, null))).rows().stream()
                .filter(seat -> seat.state() == state)
                .findFirst()
                .orElseThrow();
    }
}
