package dev.catraca.payments;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.access.Access;
import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.catalog.Recurrence;
import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.ledger.Account;
import dev.catraca.ledger.Ledger;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.OrderState;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.seats.SeatState;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class PaymentsTest {

    @Autowired
    Payments payments;

    @Autowired
    Invoices invoices;

    @Autowired
    Orders orders;

    @Autowired
    Access access;

    @Autowired
    Seats seats;

    @Autowired
    Ledger ledger;

    @Autowired
    OrganizationClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization;
    Customer ana;
    Course course;
    Invoice invoice;

    @BeforeEach
    void sell() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            ana = school.person("Ana");
            course = school.course("Java", 1);
            var offer = school.offer(school.product("Java", null, course), brl(300_00), Recurrence.ONE_TIME);
            var order = orders.place(NewOrder.of(ana.id(), offer.id()));
            invoice = invoices.get(Objects.requireNonNull(order.invoice()));
        });
    }

    @Test
    void a_part_payment_leaves_the_rest_due_and_opens_nothing() {
        organizations.run(organization, () -> {
            var payment = pay(brl(299_99));

            assertThat(payment.applied()).isEqualTo(brl(299_99));
            assertThat(reread().due()).isEqualTo(brl(1));
            assertThat(reread().status()).isEqualTo(InvoiceStatus.OPEN);
            assertThat(mayEnter()).isFalse();

            pay(brl(1));

            assertThat(reread().status()).isEqualTo(InvoiceStatus.PAID);
            assertThat(mayEnter()).isTrue();
        });
    }

    @Test
    void an_excess_becomes_the_customers_credit() {
        organizations.run(organization, () -> {
            var payment = pay(brl(350_00));

            assertThat(payment.applied()).isEqualTo(brl(300_00));
            assertThat(payment.credited()).isEqualTo(brl(50_00));
            assertThat(credit()).isEqualTo(brl(-50_00));
            assertThat(receivable()).isEqualTo(brl(0));
        });
    }

    @Test
    void a_mistyped_payment_is_undone_and_the_door_closes_until_it_is_paid() {
        organizations.run(organization, () -> {
            var typo = pay(brl(350_00));

            payments.reverse(typo.id(), "Era de outro aluno");

            assertThat(reread().status()).isEqualTo(InvoiceStatus.OPEN);
            assertThat(reread().due()).isEqualTo(brl(300_00));
            assertThat(credit()).isEqualTo(brl(0));
            assertThat(receivable()).isEqualTo(brl(300_00));
            assertThat(ledger.balance(Account.cash("PIX"), "BRL")).isEqualTo(brl(0));
            assertThat(access.explain(ana.id(), course.id()).reasons())
                    .extracting(reason -> reason.code())
                    .containsExactly(Code.AWAITING_PAYMENT);
            assertThat(orders.list(OrderFilter.of(ana.id()), FIRST).rows())
                    .singleElement()
                    .satisfies(order -> assertThat(order.state()).isEqualTo(OrderState.PENDING));

            pay(brl(300_00));

            assertThat(mayEnter()).isTrue();
        });
    }

    @Test
    void a_payment_is_reversed_once() {
        organizations.run(organization, () -> {
            var typo = pay(brl(10_00));
            payments.reverse(typo.id(), "Engano");

            assertThatThrownBy(() -> payments.reverse(typo.id(), "Engano")).hasMessage("already_reversed");
            assertThatThrownBy(() -> payments.reverse(typo.id(), " ")).isInstanceOf(Refusal.Invalid.class);
        });
    }

    @Test
    void what_was_paid_of_a_voided_invoice_becomes_credit_and_its_reversal_takes_it_back() {
        organizations.run(organization, () -> {
            var part = pay(brl(100_00));
            invoices.voidInvoice(invoice.id(), "Desistiu");

            assertThat(credit()).isEqualTo(brl(-100_00));
            assertThat(receivable()).isEqualTo(brl(0));
            assertThat(ledger.balance(Account.SALES, "BRL")).isEqualTo(brl(0));
            assertThat(seats.of(invoice.id(), FIRST).rows())
                    .allSatisfy(seat -> assertThat(seat.state()).isEqualTo(SeatState.ENDED));

            payments.reverse(part.id(), "Não caiu na conta");

            assertThat(credit()).isEqualTo(brl(0));
            assertThat(reread().status()).isEqualTo(InvoiceStatus.VOIDED);
        });
    }

    @Test
    void nothing_else_can_be_paid_into_a_paid_or_voided_invoice() {
        organizations.run(organization, () -> {
            pay(brl(300_00));
            assertThatThrownBy(() -> pay(brl(1))).hasMessage("invoice_paid");
            assertThatThrownBy(() -> invoices.voidInvoice(invoice.id(), "x")).hasMessage("invoice_paid");
        });
    }

    @Test
    void money_that_makes_no_sense_is_refused() {
        organizations.run(organization, () -> {
            assertThatThrownBy(() -> pay(brl(0))).isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> pay(brl(-1))).isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> pay(brl(Long.MAX_VALUE))).isInstanceOf(Refusal.Invalid.class);
            var tomorrow = clock.today().plusDays(1);
            assertThatThrownBy(() ->
                            payments.record(invoice.id(), new NewPayment(brl(1), PaymentMethod.CASH, tomorrow, null)))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThat(reread().paid()).isEqualTo(brl(0));
        });
    }

    @Test
    void a_proof_that_comes_too_late_is_not_kept() {
        organizations.run(organization, () -> {
            pay(brl(300_00));

            assertThatThrownBy(() -> payments.keepReceipt(invoice.id(), "pix.png", new byte[] {1}, null))
                    .hasMessage("invoice_paid");

            var kept = transaction.execute(
                    status -> jdbc.sql("select count(*) from files.stored_file where organization_id = :organization")
                            .param("organization", organization.value())
                            .query(Long.class)
                            .single());
            assertThat(kept).isZero();
        });
    }

    @Test
    void of_twenty_people_who_pay_the_same_invoice_at_once_one_does() {
        var paid = Race.of(20, () -> organizations.as(organization, () -> pay(brl(300_00))));

        assertThat(paid.winners()).isEqualTo(1);
        assertThat(paid.losers()).allSatisfy(loser -> assertThat(loser).hasMessage("invoice_paid"));
        organizations.run(organization, () -> {
            assertThat(credit()).isEqualTo(brl(0));
            assertThat(ledger.balance(Account.cash("PIX"), "BRL")).isEqualTo(brl(300_00));
        });
    }

    @Test
    void another_organization_finds_neither_invoice_nor_payment() {
        var other = organizations.newOrganization();
        var payment = organizations.as(organization, () -> pay(brl(1_00)));

        organizations.run(other, () -> {
            assertThatThrownBy(() -> pay(brl(1_00))).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> payments.reverse(payment.id(), "x")).isInstanceOf(Refusal.NotFound.class);
        });
    }

    private static final PageRequest FIRST = PageRequest.of(null, null);

    private Payment pay(Money amount) {
        return payments.record(invoice.id(), new NewPayment(amount, PaymentMethod.PIX, null, null));
    }

    private Invoice reread() {
        return invoices.get(invoice.id());
    }

    private boolean mayEnter() {
        return access.explain(ana.id(), course.id()).allowed();
    }

    private Money credit() {
        return ledger.balance(Account.credit(ana.id().value()), "BRL");
    }

    private Money receivable() {
        return ledger.balance(Account.receivable(ana.id().value()), "BRL");
    }
}
