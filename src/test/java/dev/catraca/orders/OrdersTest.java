package dev.catraca.orders;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.access.Access;
import dev.catraca.access.AccessAnswer;
import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.Period;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.ledger.Account;
import dev.catraca.ledger.Ledger;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.SeatState;
import dev.catraca.seats.Seats;
import dev.catraca.subscriptions.SubscriptionState;
import dev.catraca.subscriptions.Subscriptions;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class OrdersTest {

    @Autowired
    Orders orders;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Access access;

    @Autowired
    Seats seats;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Ledger ledger;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
    }

    @Test
    void the_main_job_ends_with_an_open_course() {
        organizations.run(organization, () -> {
            var ana = school.person("Ana");
            var java = school.course("Java", 2);
            var sql = school.course("SQL", 1);
            var offer = school.offer(school.product("Combo", null, java, sql), brl(199_90), Recurrence.MONTHLY);

            var order = orders.place(NewOrder.of(ana.id(), offer.id()));
            var invoice = invoices.get(invoiceOf(order));

            assertThat(order.state()).isEqualTo(OrderState.PENDING);
            assertThat(invoice.status()).isEqualTo(InvoiceStatus.OPEN);
            assertThat(invoice.number()).isEqualTo(1);
            assertThat(invoice.due()).isEqualTo(brl(199_90));
            assertThat(codes(access.explain(ana.id(), java.id()))).containsExactly(Code.AWAITING_PAYMENT);

            pay(invoice.id(), brl(199_90));

            assertThat(orders.get(order.id()).state()).isEqualTo(OrderState.ACTIVE);
            assertThat(invoices.get(invoice.id()).status()).isEqualTo(InvoiceStatus.PAID);
            assertThat(access.explain(ana.id(), java.id()).allowed()).isTrue();
            assertThat(access.explain(ana.id(), sql.id()).allowed()).isTrue();
            assertThat(seats.of(invoice.id(), FIRST).rows())
                    .singleElement()
                    .satisfies(seat -> assertThat(seat.state()).isEqualTo(SeatState.RELEASED))
                    .satisfies(seat -> assertThat(seat.grants()).hasSize(2));
            assertThat(balance(Account.receivable(ana.id().value()))).isEqualTo(brl(0));
            assertThat(balance(Account.SALES)).isEqualTo(brl(-199_90));
            assertThat(balance(Account.cash("PIX"))).isEqualTo(brl(199_90));
        });
    }

    @Test
    void a_plan_and_its_base_plan_are_summed_and_itemised() {
        organizations.run(organization, () -> {
            var cloud = school.category("Cloud", "Cloud 2 GB", brl(50_00));
            var offer = school.offer(
                    school.product("Hospedagem", null),
                    brl(30_00),
                    Recurrence.MONTHLY,
                    cloud.id(),
                    AccessTerms.DEFAULT,
                    0);
            var ana = school.person("Ana");

            assertThatThrownBy(() -> orders.place(NewOrder.of(ana.id(), offer.id())))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refusal -> assertThat(refusal.problems())
                                    .singleElement()
                                    .satisfies(problem ->
                                            assertThat(problem.code()).isEqualTo("base_plan_required")));

            var basePlan = cloud.basePlans().getFirst().id();
            var order = orders.place(new NewOrder(
                    ana.id(), offer.id(), basePlan, 2, null, null, null, brl(70_00), null, null, null, true));
            var invoice = invoices.get(invoiceOf(order));

            assertThat(order.total()).isEqualTo(brl(160_00));
            assertThat(invoice.total()).isEqualTo(brl(90_00));
            assertThat(invoice.lines())
                    .extracting(line -> line.total().amount())
                    .containsExactly(0L, 90_00L);
            assertThat(invoice.seats().total()).isZero();
        });
    }

    @Test
    void a_recurring_order_has_a_subscription_with_its_first_period() {
        organizations.run(organization, () -> {
            var offer = school.offer(
                    school.product("Clube", null, school.course("Clube", 1)), brl(10_00), Recurrence.MONTHLY);
            var anchor = LocalDate.of(2027, 1, 31);
            var order = orders.place(due(school.person("Ana").id(), offer.id(), anchor));

            var subscription =
                    Objects.requireNonNull(subscriptions.of(List.of(order.id())).get(order.id()));
            var february = LocalDate.of(2027, 2, 28);
            assertThat(subscription.currentPeriod()).isEqualTo(new Period(anchor, february));
            assertThat(subscription.nextInvoiceOn()).isEqualTo(february);
            assertThat(subscription.anchorOn()).isEqualTo(anchor);
            assertThat(subscription.state()).isEqualTo(SubscriptionState.ACTIVE);
        });
    }

    @Test
    void what_costs_nothing_is_paid_and_open_at_once() {
        organizations.run(organization, () -> {
            var course = school.course("Grátis", 1);
            var offer = school.offer(school.product("Grátis", null, course), brl(0), Recurrence.ONE_TIME);
            var ana = school.person("Ana");

            var order = orders.place(NewOrder.of(ana.id(), offer.id()));

            assertThat(order.state()).isEqualTo(OrderState.ACTIVE);
            assertThat(invoices.get(invoiceOf(order)).status()).isEqualTo(InvoiceStatus.PAID);
            assertThat(access.explain(ana.id(), course.id()).allowed()).isTrue();
        });
    }

    @Test
    void a_trial_opens_the_doors_before_the_first_payment_is_due() {
        organizations.run(organization, () -> {
            var course = school.course("Inglês", 1);
            var offer = school.offer(
                    school.product("Inglês", null, course),
                    brl(80_00),
                    Recurrence.MONTHLY,
                    null,
                    AccessTerms.DEFAULT,
                    7);
            var ana = school.person("Ana");

            var order = orders.place(due(ana.id(), offer.id(), LocalDate.of(2027, 3, 1)));

            assertThat(invoices.get(invoiceOf(order)).dueOn()).isEqualTo(LocalDate.of(2027, 3, 8));
            assertThat(access.explain(ana.id(), course.id()).allowed()).isTrue();
        });
    }

    @Test
    void a_companys_seats_all_start_free() {
        organizations.run(organization, () -> {
            var course = school.course("Java", 1);
            var offer = school.offer(school.product("Java", null, course), brl(100_00), Recurrence.ONE_TIME);
            var acme = school.company("Acme");

            var order = orders.place(
                    new NewOrder(acme.id(), offer.id(), null, 3, null, null, null, null, null, null, null, true));
            pay(invoiceOf(order), brl(300_00));

            assertThat(invoices.get(invoiceOf(order)).seats().pending()).isEqualTo(3);
            assertThat(access.explain(acme.id(), course.id()).allowed()).isFalse();
        });
    }

    @Test
    void a_cancelled_order_bills_nothing_and_closes_its_doors() {
        organizations.run(organization, () -> {
            var course = school.course("Java", 1);
            var offer = school.offer(school.product("Java", null, course), brl(100_00), Recurrence.MONTHLY);
            var ana = school.person("Ana");
            var paid = orders.place(NewOrder.of(ana.id(), offer.id()));
            pay(invoiceOf(paid), brl(100_00));
            var unpaid = orders.place(NewOrder.of(school.person("Bia").id(), offer.id()));

            assertThat(orders.cancel(paid.id(), "Desistiu").state()).isEqualTo(OrderState.CANCELLED);
            assertThat(orders.cancel(unpaid.id(), "Desistiu").state()).isEqualTo(OrderState.CANCELLED);

            assertThat(codes(access.explain(ana.id(), course.id()))).containsExactly(Code.ENDED);
            assertThat(invoices.get(invoiceOf(paid)).status()).isEqualTo(InvoiceStatus.PAID);
            assertThat(invoices.get(invoiceOf(unpaid)).status()).isEqualTo(InvoiceStatus.VOIDED);
            assertThatThrownBy(() -> orders.cancel(paid.id(), "De novo")).hasMessage("order_over");
        });
    }

    static final PageRequest FIRST = PageRequest.of(null, null);

    static InvoiceId invoiceOf(Order order) {
        return Objects.requireNonNull(order.invoice());
    }

    private static NewOrder due(CustomerId customer, OfferId offer, LocalDate firstDueOn) {
        return new NewOrder(customer, offer, null, 1, null, firstDueOn, null, null, null, null, null, true);
    }

    private void pay(InvoiceId invoice, Money amount) {
        payments.record(invoice, new NewPayment(amount, PaymentMethod.PIX, null, null));
    }

    private Money balance(Account account) {
        return ledger.balance(account, "BRL");
    }

    private static List<Code> codes(AccessAnswer answer) {
        return answer.reasons().stream().map(reason -> reason.code()).toList();
    }
}
