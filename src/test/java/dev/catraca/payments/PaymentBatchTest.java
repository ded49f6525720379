package dev.catraca.payments;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Offer;
import dev.catraca.catalog.Recurrence;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.ledger.Account;
import dev.catraca.ledger.Ledger;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.Statements;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many payments at once: each as if it came alone, all by the same few statements. */
@CatracaTest
class PaymentBatchTest {

    @Autowired
    Payments payments;

    @Autowired
    Invoices invoices;

    @Autowired
    Orders orders;

    @Autowired
    Seats seats;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization;
    Offer offer;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
        organizations.run(
                organization,
                () -> offer = school.offer(
                        school.product("Java", null, school.course("Java", 1)), brl(100_00), Recurrence.ONE_TIME));
    }

    @Test
    void each_is_recorded_as_if_it_came_alone() {
        organizations.run(organization, () -> {
            var invoice = sell();
            var other = sell();

            var results = payments.recordAll(List.of(of(invoice, 60_00), byNumber(other, 100_00), of(invoice, 50_00)));

            assertThat(results).allMatch(Imported.Done.class::isInstance);
            assertThat(payment(results.get(0)).applied()).isEqualTo(brl(60_00));
            assertThat(payment(results.get(2)).applied()).isEqualTo(brl(40_00));
            assertThat(payment(results.get(2)).credited()).isEqualTo(brl(10_00));
            assertThat(List.of(reread(invoice), reread(other)))
                    .allMatch(each -> each.status() == InvoiceStatus.PAID)
                    .allMatch(each -> each.seats().released() == 1);
            assertThat(balance(Account.credit(invoice.customer().value()))).isEqualTo(brl(-10_00));
            assertThat(balance(Account.receivable(invoice.customer().value()))).isEqualTo(brl(0));
            assertThat(balance(Account.cash("PIX"))).isEqualTo(brl(210_00));
            assertThat(receiptsSentTo(invoice)).isEqualTo(1);
            assertThat(payments.of(invoice.id(), PageRequest.of(null, null)).rows())
                    .hasSize(2);
        });
    }

    @Test
    void a_bad_one_harms_no_other() {
        organizations.run(organization, () -> {
            var good = sell();
            var paid = sell();
            var voided = sell();
            var draft = sell();
            payments.recordAll(List.of(of(paid, 100_00)));
            invoices.voidInvoice(voided.id(), "engano");

            var results = payments.recordAll(List.of(
                    of(paid, 1),
                    of(voided, 1),
                    new NewImport(InvoiceId.next(), null, pix(1)),
                    new NewImport(null, 9_999L, pix(1)),
                    new NewImport(null, null, pix(1)),
                    new NewImport(draft.id(), 1L, pix(1)),
                    of(good, 0),
                    of(good, 100_00),
                    of(good, 1)));

            assertThat(results.stream().map(PaymentBatchTest::code).toList())
                    .containsExactly(
                            "invoice_paid",
                            "invoice_voided",
                            "not_found",
                            "not_found",
                            "invoice_id required",
                            "number not_allowed",
                            "amount not_positive",
                            "recorded",
                            "invoice_paid");
            assertThat(reread(good).status()).isEqualTo(InvoiceStatus.PAID);
            assertThat(reread(draft).paid()).isEqualTo(brl(0));
        });
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_number_of_payments() {
        organizations.run(organization, () -> {
            var few = statementsFor(reserved(3));
            var many = statementsFor(reserved(40));

            assertThat(many).hasSameSizeAs(few);
        });
    }

    @Test
    void of_many_who_import_the_same_file_one_wins_each_row_and_nobody_waits_for_ever() {
        var sold = organizations.as(organization, () -> sell(8));

        Race.of(
                6,
                () -> organizations.as(organization, () -> {
                    var rows = new ArrayList<>(
                            sold.stream().map(each -> of(each, 100_00)).toList());
                    Collections.shuffle(rows);
                    return payments.recordAll(rows);
                }));

        organizations.run(organization, () -> {
            var by = payments.of(sold.stream().map(Invoice::id).toList());
            assertThat(by.values()).hasSize(8).allMatch(each -> each.size() == 1);
            assertThat(balance(Account.cash("PIX"))).isEqualTo(brl(800_00));
        });
    }

    private List<String> statementsFor(List<Invoice> sold) {
        var statements = Statements.during(() ->
                payments.recordAll(sold.stream().map(each -> of(each, 100_00)).toList()));
        assertThat(sold)
                .map(this::reread)
                .allMatch(each -> each.status() == InvoiceStatus.PAID)
                .allMatch(each -> each.seats().released() == 1 && each.seats().pending() == 1);
        return statements;
    }

    /** Each with one seat that waits for the payment, and one to hand out. */
    private List<Invoice> reserved(int count) {
        var billed = bill(count);
        billed.forEach(each -> seats.assign(
                each.id(),
                new NewAssignment(offer.productId(), school.person("Bia").id(), ReleaseRule.ON_FULL_PAYMENT, false)));
        return billed;
    }

    private List<Invoice> bill(int count) {
        var lines = List.of(new NewLine(offer.productId(), null, null, 2, brl(50_00), null));
        return IntStream.range(0, count)
                .mapToObj(_ ->
                        invoices.issue(NewInvoice.of(school.company("Escola").id(), LocalDate.of(2090, 1, 1), lines)))
                .toList();
    }

    private List<Invoice> sell(int count) {
        return IntStream.range(0, count).mapToObj(_ -> sell()).toList();
    }

    private Invoice sell() {
        var order = orders.place(NewOrder.of(school.person("Ana").id(), offer.id()));
        return reread(Objects.requireNonNull(order.invoice()));
    }

    private Invoice reread(Invoice invoice) {
        return reread(invoice.id());
    }

    private Invoice reread(InvoiceId id) {
        return invoices.get(id);
    }

    private Money balance(Account account) {
        return ledger.balance(account, "BRL");
    }

    private long receiptsSentTo(Invoice invoice) {
        return transaction.execute(
                _ -> jdbc.sql("select count(*) from notifications.message where organization_id = ? and subject_id = ?"
                                + " and kind = 'RECEIPT'")
                        .param(organization.value())
                        .param(invoice.id().value())
                        .query(Long.class)
                        .single());
    }

    private static NewImport of(Invoice invoice, long cents) {
        return NewImport.of(invoice.id(), pix(cents));
    }

    private static NewImport byNumber(Invoice invoice, long cents) {
        return new NewImport(null, invoice.number(), pix(cents));
    }

    private static NewPayment pix(long cents) {
        return new NewPayment(brl(cents), PaymentMethod.PIX, null, null);
    }

    private static Payment payment(Imported result) {
        return ((Imported.Done) result).payment();
    }

    private static String code(Imported result) {
        return switch (result) {
            case Imported.Done _ -> "recorded";
            case Imported.Refused refused ->
                refused.why() instanceof Refusal.Invalid invalid
                        ? invalid.problems().getFirst().field() + " "
                                + invalid.problems().getFirst().code()
                        : refused.why().code();
        };
    }
}
