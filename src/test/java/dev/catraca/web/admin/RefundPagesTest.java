package dev.catraca.web.admin;

import static dev.catraca.support.TestSchool.brl;
import static dev.catraca.web.admin.Desk.hidden;
import static dev.catraca.web.admin.Desk.html;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.identity.Role;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Ids;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.payments.Refund;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestPolicies;
import dev.catraca.web.admin.Desk.Seated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An invoice of two products, paid by Pix; Bia sits on both, and has Java by another invoice as well. */
@CatracaTest
class RefundPagesTest {

    @Autowired
    Desk desk;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Seats seats;

    @Autowired
    TestPolicies policies;

    private Seated staff;
    private Customer school;
    private Customer bia;
    private Product java;
    private Product sql;
    private Invoice invoice;
    private Payment payment;
    private String page;
    private String refunds;

    @BeforeEach
    void sell() {
        staff = desk.open();
        school = staff.company("Escola Ltda");
        bia = staff.person("Bia Lima");
        java = staff.product("Java", 200_00);
        sql = staff.product("SQL", 100_00);
        invoice = sell(1, java, sql);
        assign(java, bia);
        assign(sql, bia);
        payment = pay(invoice, 300_00);
        page = "/admin/invoices/" + invoice.id().value();
        refunds = page + "/payments/" + payment.id().value() + "/refunds";
    }

    @Test
    void who_loses_what_is_seen_before_a_refund_and_confirmed_with_it() {
        var other = sell(1, java);
        staff.call(
                () -> seats.assign(other.id(), new NewAssignment(java.id(), bia.id(), ReleaseRule.IMMEDIATELY, true)));

        var form = staff.html(refunds + "/new");

        assertThat(form)
                .contains("Tudo o que resta: R$ 300,00", "1 acesso é perdido", "Mais 1 continua por outra origem")
                .contains("Bia Lima", "Curso SQL", "Perde o acesso", "Continua por outra origem", "acesso é suspenso");

        assertThat(staff.post(refunds, whole("seen", ""))).hasStatus(409);
        assertThat(payments().refunded().isZero()).isTrue();

        assertThat(staff.post(refunds, whole("seen", hidden(form, "seen")))).hasRedirectedUrl(page);
        assertThat(staff.html(page))
                .contains("Reembolsada", "R$ 300,00 reembolsados", "Motivo: Desistiu", "Pagamento reembolsado");
        assertThat(staff.get(refunds + "/new")).hasRedirectedUrl(page);

        var undo = page + "/refunds/" + refund().id().value() + "/reversal";
        assertThat(staff.post(undo, "reason", "")).hasStatus(422);
        assertThat(staff.post(undo, "reason", "Engano")).hasRedirectedUrl(page);
        assertThat(staff.html(page)).contains("desfeito: Engano", "Reembolso desfeito", "/refunds/new");
    }

    @Test
    void an_item_is_given_back_alone_and_only_its_course_is_shown_as_lost() {
        var line = line("SQL");

        var losses = html(staff.post(refunds + "/losses", "what", "ITEMS", "items", line, "to", "METHOD"));

        assertThat(losses).contains("R$ 100,00", "Curso SQL").doesNotContain("Curso Java");
        assertThat(staff.post(
                        refunds,
                        "what",
                        "ITEMS",
                        "items",
                        line,
                        "to",
                        "BALANCE",
                        "reason",
                        "Desistiu do SQL",
                        "seen",
                        hidden(losses, "seen")))
                .hasRedirectedUrl(page);
        assertThat(staff.html(page)).contains("Reembolsada em parte", "Para o crédito do cliente", "· reembolsado");
        assertThat(staff.html(refunds + "/new")).contains("Tudo o que resta: R$ 200,00", "disabled");
    }

    @Test
    void an_amount_takes_no_access_and_nonsense_is_told() {
        assertThat(html(staff.post(refunds + "/losses", "what", "AMOUNT", "amount", "50,00", "to", "METHOD")))
                .contains("R$ 50,00", "Ninguém perde acesso");
        assertThat(html(staff.post(refunds + "/losses", "what", "AMOUNT", "amount", "x")))
                .doesNotContain("Volta para");
        assertThat(staff.post(refunds, amount("300,01"))).hasStatus(409);
        assertThat(staff.post(refunds, amount("0"))).hasStatus(422);
        assertThat(staff.post(refunds, "what", "ITEMS", "to", "METHOD", "reason", "x"))
                .hasStatus(422);
        assertThat(staff.post(
                        refunds,
                        "what",
                        "ITEMS",
                        "to",
                        "METHOD",
                        "items",
                        Ids.next().toString(),
                        "reason",
                        "x"))
                .hasStatus(422);

        assertThat(staff.post(refunds, amount("50,00"))).hasRedirectedUrl(page);
        assertThat(staff.post(page + "/payments/" + payment.id().value() + "/reversal", "reason", "x"))
                .hasStatus(409);
    }

    @Test
    void the_same_form_sent_twice_gives_back_once() {
        var once = new String[] {
            "form_key", Ids.next().toString(), "what", "AMOUNT", "amount", "50,00", "to", "METHOD", "reason", "x"
        };

        staff.post(refunds, once);
        staff.post(refunds, once);

        assertThat(payments().refunded()).isEqualTo(brl(50_00));
    }

    @Test
    void many_who_lose_are_counted_and_all_of_them_are_in_the_file() {
        var many = sell(25, java);
        IntStream.range(0, 25)
                .forEach(i -> staff.call(() -> seats.assign(
                        many.id(),
                        new NewAssignment(
                                java.id(),
                                staff.person("Aluno %02d".formatted(i)).id(),
                                ReleaseRule.IMMEDIATELY,
                                false))));
        var its = "/admin/invoices/" + many.id().value();

        var form = staff.html(its + "/voiding");

        assertThat(form)
                .contains("25 acessos são perdidos", "Aluno 19", "E mais 5.")
                .doesNotContain("Aluno 20");
        assertThat(staff.html(its + "/losses.csv?why=VOID")).contains("Aluno 24", "Perde o acesso");
        assertThat(staff.post(its + "/voiding", "reason", "Erro")).hasStatus(409);
        assertThat(staff.post(its + "/voiding", "reason", "Erro", "seen", hidden(form, "seen")))
                .hasRedirectedUrl(its);
        assertThat(staff.get(its + "/voiding")).hasRedirectedUrl(its);
    }

    @Test
    void when_the_policy_keeps_nobody_is_shown() {
        staff.call(() -> {
            policies.refundMeans(OnReversal.KEEP);
            return true;
        });

        assertThat(staff.html(refunds + "/new")).contains("ninguém perde o acesso que já tem");
        assertThat(staff.post(refunds, whole("seen", ""))).hasRedirectedUrl(page);
    }

    @Test
    void a_dispute_is_recorded_lost_and_won() {
        var disputes = page + "/payments/" + payment.id().value() + "/disputes";
        var form = staff.html(disputes + "/new");
        assertThat(form).contains("Contestação de R$ 300,00", "2 acessos são perdidos");
        assertThat(staff.post(disputes, "reason", "Não reconhece")).hasStatus(409);
        assertThat(staff.post(disputes, "reason", "", "seen", hidden(form, "seen")))
                .hasStatus(422);
        assertThat(staff.post(disputes, "reason", "Não reconhece", "seen", hidden(form, "seen")))
                .hasRedirectedUrl(page);
        assertThat(staff.html(page))
                .contains("Em contestação", "Não reconhece", "Ganhamos", "Perdemos")
                .doesNotContain("/refunds/new", "/payments/" + payment.id().value() + "/reversal");

        var outcome = page + "/disputes/" + dispute() + "/outcome";
        assertThat(staff.post(outcome, "outcome", "MAYBE")).hasStatus(422);
        assertThat(staff.post(outcome, "outcome", "OPEN")).hasStatus(422);
        assertThat(staff.post(outcome, "outcome", "LOST", "reason", "Sem nota")).hasRedirectedUrl(page);
        assertThat(staff.html(page))
                .contains("Perdida", "Sem nota", "Contestação perdida")
                .doesNotContain("Perdemos");
        assertThat(staff.post(outcome, "outcome", "LOST")).hasStatus(409);
        assertThat(staff.post(outcome, "outcome", "WON")).hasRedirectedUrl(page);
        assertThat(staff.html(page)).contains("Ganha", "Contestação ganha").doesNotContain("Em contestação");
    }

    @Test
    void nobody_else_gives_money_back_and_no_other_invoice_s() {
        var support = staff.as(Role.SUPPORT);
        assertThat(support.html(page)).doesNotContain("/refunds/new", "/disputes/new");
        assertThat(support.get(refunds + "/new")).hasStatus(403);
        assertThat(support.post(refunds, whole("seen", ""))).hasStatus(403);
        assertThat(staff.as(Role.FINANCE).get(refunds + "/new")).hasStatus(200);

        var other = sell(1, java);
        var wrong = "/admin/invoices/" + other.id().value() + "/payments/"
                + payment.id().value();
        assertThat(staff.get(wrong + "/refunds/new")).hasStatus(404);
        assertThat(staff.post(wrong + "/disputes", "reason", "x")).hasStatus(404);
        var stranger = desk.open();
        assertThat(stranger.get(refunds + "/new")).hasStatus(404);
        assertThat(stranger.get(page + "/losses.csv?why=VOID")).hasStatus(404);
        assertThat(staff.get(page + "/losses.csv?why=LUCK").getResponse().getStatus())
                .isLessThan(500);
    }

    private static String[] whole(String... more) {
        return new String[] {"what", "ALL", "to", "METHOD", "reason", "Desistiu", more[0], more[1]};
    }

    private static String[] amount(String amount) {
        return new String[] {"what", "AMOUNT", "amount", amount, "to", "METHOD", "reason", "Parte"};
    }

    private Invoice sell(int quantity, Product... products) {
        var lines = List.of(products).stream()
                .map(product -> new NewLine(product.id(), null, null, quantity, null, null))
                .toList();
        return staff.call(() -> invoices.issue(NewInvoice.of(school.id(), LocalDate.of(2090, 1, 1), lines)));
    }

    private void assign(Product product, Customer student) {
        staff.call(() -> seats.assign(
                invoice.id(), new NewAssignment(product.id(), student.id(), ReleaseRule.ON_FULL_PAYMENT, false)));
    }

    private Payment pay(Invoice paid, long cents) {
        return staff.call(() -> payments.record(paid.id(), new NewPayment(brl(cents), PaymentMethod.PIX, null, null)));
    }

    private Payment payments() {
        return staff.call(() -> payments.get(payment.id()));
    }

    private Refund refund() {
        return staff.call(() -> payments.refundsOf(List.of(payment.id())).get(payment.id()))
                .getFirst();
    }

    private String dispute() {
        return staff.call(() ->
                        payments.disputesOf(List.<PaymentId>of(payment.id())).get(payment.id()))
                .getFirst()
                .id()
                .toString();
    }

    private String line(String product) {
        return staff.call(() -> invoices.get(invoice.id())).lines().stream()
                .filter(line -> line.description().equals(product))
                .map(InvoiceLine::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
