package dev.catraca.payments;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.access.Access;
import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.LineId;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import dev.catraca.ledger.Account;
import dev.catraca.ledger.Ledger;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestPolicies;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that goes back, by hand: 200.00 for Java, 100.00 for SQL, paid by Pix. */
@CatracaTest
class RefundsTest {

    @Autowired
    Payments payments;

    @Autowired
    Invoices invoices;

    @Autowired
    Seats seats;

    @Autowired
    Access access;

    @Autowired
    Ledger ledger;

    @Autowired
    OrganizationClock clock;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestPolicies policies;

    @Autowired
    TestSchool school;

    OrganizationId organization;
    Customer ana;
    Course java;
    Course sql;
    Invoice invoice;

    @BeforeEach
    void sell() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            ana = school.person("Ana");
            java = school.course("Java", 1);
            sql = school.course("SQL", 1);
            var products = List.of(school.product("Java", brl(200_00), java), school.product("SQL", brl(100_00), sql));
            invoice = invoices.issue(NewInvoice.of(
                    ana.id(),
                    LocalDate.of(2090, 1, 1),
                    products.stream()
                            .map(product -> new NewLine(product.id(), null, null, 1, null, null))
                            .toList()));
            products.forEach(product -> seats.assign(
                    invoice.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.ON_FULL_PAYMENT, false)));
        });
    }

    @ParameterizedTest
    @EnumSource(OnReversal.class)
    void a_whole_refund_does_to_access_what_the_organization_says_and_undone_it_is_as_before(OnReversal policy) {
        organizations.run(organization, () -> {
            policies.refundMeans(policy);
            var payment = pay(300_00);

            var refund = payments.refund(payment.id(), whole("Desistiu"));

            assertThat(refund.amount()).isEqualTo(brl(300_00));
            assertThat(payments.get(payment.id()).state()).isEqualTo(PaymentState.REFUNDED);
            assertThat(reread().status()).isEqualTo(InvoiceStatus.PAID);
            assertThat(reread().refunded()).isEqualTo(brl(300_00));
            assertThat(reread().seats().ended()).isEqualTo(2);
            assertThat(mayEnter(java)).isEqualTo(policy == OnReversal.KEEP);
            assertThat(cash()).isEqualTo(brl(0));
            assertThat(sales()).isEqualTo(brl(0));

            payments.reverse(refund.id(), "Digitado por engano");

            assertThat(payments.get(payment.id()).state()).isEqualTo(PaymentState.RECEIVED);
            assertThat(reread().refunded()).isEqualTo(brl(0));
            assertThat(reread().seats().released()).isEqualTo(2);
            assertThat(mayEnter(java)).isTrue();
            assertThat(mayEnter(sql)).isTrue();
            assertThat(cash()).isEqualTo(brl(300_00));
            assertThat(sales()).isEqualTo(brl(-300_00));
            assertThatThrownBy(() -> payments.reverse(refund.id(), "De novo")).hasMessage("refund_reversed");
        });
    }

    @Test
    void a_refunded_item_closes_its_course_and_no_other() {
        organizations.run(organization, () -> {
            var payment = pay(300_00);

            var refund = payments.refund(payment.id(), items(null, line(sql)));

            assertThat(refund.amount()).isEqualTo(brl(100_00));
            assertThat(mayEnter(sql)).isFalse();
            assertThat(mayEnter(java)).isTrue();
            assertThatThrownBy(() -> payments.refund(payment.id(), items(brl(100_00), line(sql))))
                    .hasMessage("item_refunded");

            payments.refund(payment.id(), whole("O resto"));

            assertThat(mayEnter(java)).isFalse();
            assertThat(payments.get(payment.id()).state()).isEqualTo(PaymentState.REFUNDED);

            payments.reverse(refund.id(), "Engano");

            assertThat(mayEnter(sql)).isTrue();
            assertThat(mayEnter(java)).as("not everything is gone any more").isTrue();
            assertThat(reread().refunded()).isEqualTo(brl(200_00));
        });
    }

    @Test
    void part_of_the_money_without_items_takes_no_access_and_a_cent_too_much_is_refused() {
        organizations.run(organization, () -> {
            var payment = pay(300_00);

            payments.refund(payment.id(), part(100_00));
            payments.refund(payment.id(), part(199_99));

            assertThat(mayEnter(java)).isTrue();
            assertThat(payments.get(payment.id()).left()).isEqualTo(brl(1));
            assertThatThrownBy(() -> payments.refund(payment.id(), part(2))).hasMessage("refund_too_large");
            assertThatThrownBy(() -> payments.refund(payment.id(), part(0))).isInstanceOf(Refusal.Invalid.class);
            assertThat(mayEnter(java)).isTrue();

            payments.refund(payment.id(), part(1));

            assertThat(mayEnter(java)).isFalse();
            assertThatThrownBy(() -> payments.refund(payment.id(), part(1))).hasMessage("payment_refunded");
            assertThatThrownBy(() -> payments.refund(payment.id(), whole(" "))).isInstanceOf(Refusal.Invalid.class);
        });
    }

    @Test
    void items_that_are_named_must_be_covered_by_what_went_back() {
        organizations.run(organization, () -> {
            var payment = pay(300_00);

            assertThatThrownBy(() -> payments.refund(payment.id(), items(brl(199_99), line(java))))
                    .hasMessage("refund_below_items");
            assertThatThrownBy(() -> payments.refund(payment.id(), items(null, LineId.next())))
                    .isInstanceOf(Refusal.class);
            var first = payments.refund(payment.id(), part(150_00));
            payments.refund(payment.id(), items(brl(50_00), line(java)));

            assertThat(mayEnter(java)).isFalse();
            assertThat(mayEnter(sql)).isTrue();
            assertThatThrownBy(() -> payments.reverse(first.id(), "Engano")).hasMessage("refund_below_items");
        });
    }

    @Test
    void several_payments_are_each_refunded_by_themselves() {
        organizations.run(organization, () -> {
            var one = pay(100_00);
            assertThatThrownBy(() -> payments.refund(one.id(), whole("Cedo"))).hasMessage("invoice_not_paid");
            var two = pay(200_00);

            payments.refund(one.id(), whole("Metade"));
            assertThat(mayEnter(java)).isTrue();
            assertThatThrownBy(() -> payments.refund(two.id(), part(200_01))).hasMessage("refund_too_large");

            var last = payments.refund(two.id(), whole("Tudo"));
            assertThat(mayEnter(java)).isFalse();
            payments.reverse(last.id(), "Engano");
            assertThat(mayEnter(java)).isTrue();
        });
    }

    @Test
    void what_the_invoice_did_not_need_goes_back_first() {
        organizations.run(organization, () -> {
            var payment = pay(350_00);

            payments.refund(payment.id(), part(50_00));

            assertThat(credit()).isEqualTo(brl(0));
            assertThat(reread().refunded()).isEqualTo(brl(0));
            assertThat(cash()).isEqualTo(brl(300_00));

            payments.refund(payment.id(), whole("Tudo"));

            assertThat(reread().refunded()).isEqualTo(brl(300_00));
            assertThat(sales()).isEqualTo(brl(0));
            assertThat(cash()).isEqualTo(brl(0));
        });
    }

    @Test
    void to_the_balance_it_becomes_credit_and_undone_it_is_taken_from_there() {
        organizations.run(organization, () -> {
            var payment = pay(300_00);

            var refund =
                    payments.refund(payment.id(), new NewRefund(brl(120_00), List.of(), "Cortesia", RefundTo.BALANCE));

            assertThat(credit()).isEqualTo(brl(-120_00));
            assertThat(cash()).isEqualTo(brl(300_00));
            assertThat(sales()).isEqualTo(brl(-180_00));
            assertThat(payments.receivedFrom(ana.id())).isEqualTo(brl(300_00));

            payments.reverse(refund.id(), "Engano");
            assertThat(credit()).isEqualTo(brl(0));
        });
    }

    @Test
    void the_credit_of_a_voided_invoice_is_given_back_in_money() {
        organizations.run(organization, () -> {
            var payment = pay(100_00);
            invoices.voidInvoice(invoice.id(), "Desistiu");

            assertThatThrownBy(() ->
                            payments.refund(payment.id(), new NewRefund(null, List.of(), "Crédito", RefundTo.BALANCE)))
                    .isInstanceOf(Refusal.class);
            var refund = payments.refund(payment.id(), whole("Em dinheiro"));

            assertThat(credit()).isEqualTo(brl(0));
            assertThat(cash()).isEqualTo(brl(0));
            payments.reverse(refund.id(), "Engano");
            assertThat(credit()).isEqualTo(brl(-100_00));
        });
    }

    @Test
    void received_is_what_came_in_less_what_went_out() {
        organizations.run(organization, () -> {
            var payment = pay(300_00);
            payments.refund(payment.id(), part(80_00));

            assertThat(payments.receivedFrom(ana.id())).isEqualTo(brl(220_00));
            assertThat(payments.receivedByMonth(YearMonth.from(clock.today()), 1))
                    .containsExactly(new MonthReceived(YearMonth.from(clock.today()), brl(220_00)));
        });
    }

    @Test
    void what_was_refunded_or_is_disputed_is_no_typing_mistake() {
        organizations.run(organization, () -> {
            var payment = pay(300_00);
            var refund = payments.refund(payment.id(), part(1));
            assertThatThrownBy(() -> payments.reverse(payment.id(), "Engano")).hasMessage("payment_refunded");
            payments.reverse(refund.id(), "Engano");

            var dispute = payments.dispute(payment.id(), "Não reconhece");
            assertThatThrownBy(() -> payments.reverse(payment.id(), "Engano")).hasMessage("payment_disputed");
            assertThatThrownBy(() -> payments.refund(payment.id(), part(1))).hasMessage("payment_disputed");
            payments.win(dispute.id(), null);

            payments.reverse(payment.id(), "Engano");
            assertThatThrownBy(() -> payments.refund(payment.id(), part(1))).hasMessage("payment_reversed");
            assertThatThrownBy(() -> payments.dispute(payment.id(), "x")).hasMessage("payment_reversed");
        });
    }

    @Test
    void of_twenty_who_refund_at_once_one_wins() {
        var payment = organizations.as(organization, () -> pay(300_00));

        var race = Race.of(
                20, () -> organizations.as(organization, () -> payments.refund(payment.id(), whole("Desistiu"))));

        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.losers()).allSatisfy(loser -> assertThat(loser).hasMessage("payment_refunded"));
        organizations.run(organization, () -> assertThat(cash()).isEqualTo(brl(0)));
    }

    @Test
    void of_twenty_who_undo_a_refund_at_once_one_wins() {
        var refund =
                organizations.as(organization, () -> payments.refund(pay(300_00).id(), whole("Desistiu")));

        var race = Race.of(20, () -> organizations.as(organization, () -> payments.reverse(refund.id(), "Engano")));

        assertThat(race.winners()).isEqualTo(1);
        organizations.run(organization, () -> assertThat(cash()).isEqualTo(brl(300_00)));
    }

    @ParameterizedTest
    @EnumSource(OnReversal.class)
    void while_it_is_disputed_access_is_as_the_organization_says_and_won_it_is_as_before(OnReversal policy) {
        organizations.run(organization, () -> {
            policies.disputeMeans(policy);
            var payment = pay(300_00);

            var dispute = payments.dispute(payment.id(), "Não reconhece");

            assertThat(reread().disputed()).isTrue();
            assertThat(reread().status()).isEqualTo(InvoiceStatus.PAID);
            assertThat(mayEnter(java)).isEqualTo(policy == OnReversal.KEEP);
            assertThat(cash()).isEqualTo(brl(300_00));
            assertThatThrownBy(() -> payments.dispute(payment.id(), "De novo")).hasMessage("payment_disputed");

            payments.win(dispute.id(), null);

            assertThat(reread().disputed()).isFalse();
            assertThat(mayEnter(java)).isTrue();
            assertThat(reread().seats().released()).isEqualTo(2);
            assertThatThrownBy(() -> payments.lose(dispute.id(), null)).hasMessage("dispute_closed");
        });
    }

    @Test
    void lost_the_money_is_gone_and_the_door_stays_shut_until_it_is_won_after_all() {
        organizations.run(organization, () -> {
            var payment = pay(350_00);
            var dispute = payments.dispute(payment.id(), "Não reconhece");

            payments.lose(dispute.id(), "Banco decidiu");

            assertThat(cash()).isEqualTo(brl(0));
            assertThat(credit()).isEqualTo(brl(0));
            assertThat(sales()).isEqualTo(brl(0));
            assertThat(reread().refunded()).isEqualTo(brl(300_00));
            assertThat(reread().disputed()).isTrue();
            assertThat(mayEnter(java)).isFalse();
            assertThat(payments.get(payment.id()).state()).isEqualTo(PaymentState.REFUNDED);
            assertThat(payments.receivedFrom(ana.id())).isEqualTo(brl(0));
            assertThatThrownBy(() -> payments.lose(dispute.id(), null)).hasMessage("dispute_closed");

            payments.win(dispute.id(), "Recurso aceito");

            assertThat(cash()).isEqualTo(brl(350_00));
            assertThat(credit()).isEqualTo(brl(-50_00));
            assertThat(sales()).isEqualTo(brl(-300_00));
            assertThat(reread().refunded()).isEqualTo(brl(0));
            assertThat(mayEnter(java)).isTrue();
        });
    }

    @Test
    void a_bank_that_gives_back_after_all_is_never_refused() {
        organizations.run(organization, () -> {
            var one = pay(150_00);
            var two = pay(150_00);
            var dispute = payments.dispute(two.id(), "Não reconhece");
            payments.lose(dispute.id(), "Banco decidiu");
            var refund = payments.refund(one.id(), items(brl(60_00), line(java)));

            payments.win(dispute.id(), "Recurso aceito");

            assertThat(reread().refunded()).as("less than the item cost").isEqualTo(brl(60_00));
            assertThat(cash()).isEqualTo(brl(240_00));
            assertThat(sales()).isEqualTo(brl(-240_00));
            assertThat(mayEnter(java)).isFalse();
            assertThat(mayEnter(sql)).isTrue();
            assertThatThrownBy(() -> payments.refund(two.id(), items(brl(99_99), line(sql))))
                    .hasMessage("refund_below_items");
            var rest = payments.refund(two.id(), part(10_00));
            assertThatThrownBy(() -> payments.reverse(rest.id(), "Engano")).hasMessage("refund_below_items");

            payments.reverse(refund.id(), "Engano");

            assertThat(mayEnter(java)).isTrue();
            assertThat(reread().refunded()).isEqualTo(brl(10_00));
            payments.reverse(rest.id(), "Engano");
            assertThat(reread().refunded()).isEqualTo(brl(0));
        });
    }

    @Test
    void two_disputes_of_one_invoice_end_with_the_last() {
        organizations.run(organization, () -> {
            var small = pay(1);
            var large = pay(299_99);
            var one = payments.dispute(small.id(), "Uma");
            var two = payments.dispute(large.id(), "Duas");

            payments.win(one.id(), null);
            assertThat(reread().disputed()).isTrue();
            assertThat(mayEnter(java)).isFalse();

            payments.win(two.id(), null);
            assertThat(reread().disputed()).isFalse();
            assertThat(mayEnter(java)).isTrue();
        });
    }

    @Test
    void nobody_pays_twice_for_what_was_refunded_before_a_void() {
        organizations.run(organization, () -> {
            var one = pay(100_00);
            var two = pay(200_00);
            payments.refund(one.id(), whole("Metade"));
            payments.reverse(two.id(), "Cheque devolvido");
            assertThat(reread().status()).isEqualTo(InvoiceStatus.OPEN);

            invoices.voidInvoice(invoice.id(), "Desistiu");

            assertThat(credit()).as("what was given back is no credit").isEqualTo(brl(0));
            assertThat(sales()).isEqualTo(brl(0));
            assertThat(receivable()).isEqualTo(brl(0));
        });
    }

    private LineId line(Course course) {
        return reread().lines().stream()
                .filter(line -> line.description().equals(course.title()))
                .map(InvoiceLine::id)
                .findFirst()
                .orElseThrow();
    }

    private Payment pay(long cents) {
        return payments.record(invoice.id(), new NewPayment(brl(cents), PaymentMethod.PIX, null, null));
    }

    private static NewRefund whole(String reason) {
        return new NewRefund(null, List.of(), reason, RefundTo.METHOD);
    }

    private static NewRefund part(long cents) {
        return new NewRefund(brl(cents), List.of(), "Parte", RefundTo.METHOD);
    }

    private static NewRefund items(@Nullable Money amount, LineId... lines) {
        return new NewRefund(amount, List.of(lines), "Item", RefundTo.METHOD);
    }

    private Invoice reread() {
        return invoices.get(invoice.id());
    }

    private boolean mayEnter(Course course) {
        return access.explain(ana.id(), course.id()).allowed();
    }

    private Money cash() {
        return ledger.balance(Account.cash("PIX"), "BRL");
    }

    private Money sales() {
        return ledger.balance(Account.SALES, "BRL");
    }

    private Money credit() {
        return ledger.balance(Account.credit(ana.id().value()), "BRL");
    }

    private Money receivable() {
        return ledger.balance(Account.receivable(ana.id().value()), "BRL");
    }
}
