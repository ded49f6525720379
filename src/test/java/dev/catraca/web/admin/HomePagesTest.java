package dev.catraca.web.admin;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Recurrence;
import dev.catraca.identity.Role;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Show;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.subscriptions.Subscriptions;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestSchool;
import dev.catraca.web.admin.Desk.Seated;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class HomePagesTest {

    @Autowired
    Desk desk;

    @Autowired
    TestSchool school;

    @Autowired
    Orders orders;

    @Autowired
    Payments payments;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    OrganizationClock clock;

    private Seated staff;

    @BeforeEach
    void sits_down() {
        staff = desk.open();
    }

    @Test
    void a_new_organization_sees_the_first_steps_and_no_empty_chart() {
        assertThat(staff.html("/admin"))
                .contains("0 de 5", "Cadastre sua chave Pix")
                .doesNotContain("Recebimentos por mês");
    }

    @Test
    void money_is_shown_by_the_month_in_which_it_came() {
        var invoice = sell(brl(300_00), Recurrence.ONE_TIME);
        var before = today().minusMonths(1);
        pay(invoice, brl(100_00), before);
        pay(invoice, brl(50_00), today());

        var page = staff.html("/admin");

        assertThat(page).contains(words(before) + ": R$ 100,00", words(today()) + ": R$ 50,00", "R$ 150,00");
    }

    @Test
    void a_mistyped_payment_is_not_received() {
        var invoice = sell(brl(300_00), Recurrence.ONE_TIME);
        var typo = pay(invoice, brl(100_00), today());
        staff.call(() -> payments.reverse(typo, "Era de outro aluno"));

        assertThat(staff.html("/admin")).doesNotContain("R$ 100,00");
    }

    @Test
    void recurring_revenue_spreads_each_price_over_its_months() {
        pay(sell(brl(99_00), Recurrence.MONTHLY), brl(99_00), today());
        pay(sell(brl(120_00), new Recurrence(Recurrence.Unit.YEAR, 1, null)), brl(120_00), today());
        pay(sell(brl(60_00), new Recurrence(Recurrence.Unit.MONTH, 6, null)), brl(60_00), today());
        pay(sell(brl(500_00), Recurrence.ONE_TIME), brl(500_00), today());
        sell(brl(77_00), Recurrence.MONTHLY);

        var recurring = staff.call(subscriptions::recurringRevenue);

        assertThat(recurring.monthly()).isEqualTo(brl(99_00 + 10_00 + 10_00));
        assertThat(recurring.subscriptions()).isEqualTo(3);
        assertThat(staff.html("/admin")).contains("R$ 119,00", "3 assinaturas ativas");
    }

    @Test
    void messages_that_wait_for_a_mail_server_are_counted_for_those_who_may_read_them() {
        sell(brl(300_00), Recurrence.ONE_TIME);

        assertThat(staff.html("/admin")).contains("Mensagens em espera");
        assertThat(staff.as(Role.VIEWER).html("/admin")).contains("A receber").doesNotContain("Mensagens em espera");
        assertThat(staff.as(Role.INSTRUCTOR).html("/admin")).doesNotContain("A receber", "R$");
    }

    private InvoiceId sell(Money price, Recurrence recurrence) {
        return staff.call(() -> {
            var offer = school.offer(school.product("Java", null, school.course("Java", 1)), price, recurrence);
            var order = orders.place(
                    NewOrder.of(school.company("Oficina " + price.amount()).id(), offer.id()));
            return Objects.requireNonNull(order.invoice());
        });
    }

    private PaymentId pay(InvoiceId invoice, Money amount, LocalDate on) {
        return staff.call(() -> payments.record(invoice, new NewPayment(amount, PaymentMethod.PIX, on, null)))
                .id();
    }

    private LocalDate today() {
        return staff.call(clock::today);
    }

    private String words(LocalDate day) {
        var zone = staff.call(clock::zone);
        return new Show(Locale.forLanguageTag("pt-BR"), zone).month(YearMonth.from(day));
    }
}
