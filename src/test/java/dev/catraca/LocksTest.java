package dev.catraca;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.OrderState;
import dev.catraca.orders.Orders;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.SeatState;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Customer, order, invoice, seat, grant: who locks them in another order meets somebody in a deadlock one day. */
@CatracaTest
class LocksTest {

    private static final LocalDate DUE = LocalDate.of(2099, 5, 10);
    private static final PageRequest FIRST = PageRequest.of(null, null);

    @Autowired
    Customers customers;

    @Autowired
    Invoices invoices;

    @Autowired
    Orders orders;

    @Autowired
    Payments payments;

    @Autowired
    Seats seats;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    OrganizationId organization;
    Customer ana;
    Product product;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            ana = school.person("Ana");
            product = school.product("Java", brl(100_00), school.course("Java", 1));
        });
    }

    @Test
    void the_payer_gets_a_seat_while_they_pay() throws Exception {
        organizations.run(organization, () -> {
            var invoice = invoices.issue(wanted());

            cross(
                    () -> customers.lock(ana.id()),
                    () -> seats.assign(
                            invoice.id(),
                            new NewAssignment(product.id(), ana.id(), ReleaseRule.ON_FULL_PAYMENT, false)),
                    () -> payments.record(invoice.id(), new NewPayment(brl(100_00), PaymentMethod.PIX, null, null)));

            assertThat(seats.of(invoice.id(), FIRST).rows())
                    .singleElement()
                    .satisfies(seat -> assertThat(seat.state()).isEqualTo(SeatState.RELEASED));
        });
    }

    @Test
    void a_draft_is_discarded_while_it_is_rewritten() throws Exception {
        organizations.run(organization, () -> {
            var draft = invoices.draft(wanted());

            cross(
                    () -> customers.lock(ana.id()),
                    () -> assertThatThrownBy(() -> invoices.redraft(draft.id(), wanted()))
                            .hasMessage("invoice_voided"),
                    () -> invoices.voidInvoice(draft.id(), "Engano"));

            assertThat(invoices.get(draft.id()).status()).isEqualTo(InvoiceStatus.VOIDED);
        });
    }

    @Test
    void a_seat_is_taken_back_while_its_order_is_called_off() throws Exception {
        organizations.run(organization, () -> {
            var offer = school.offer(product, brl(50_00), Recurrence.MONTHLY, null, AccessTerms.DEFAULT, 7);
            var order = orders.place(NewOrder.of(ana.id(), offer.id()));
            var invoice = Objects.requireNonNull(order.invoice());
            var seat = seats.of(invoice, FIRST).rows().getFirst().id();

            cross(
                    () -> invoices.lock(invoice),
                    () -> orders.cancel(order.id(), "Desistiu"),
                    () -> seats.unassign(seat, "Trocou"));

            assertThat(orders.get(order.id()).state()).isEqualTo(OrderState.CANCELLED);
            assertThat(seats.get(seat).state()).isEqualTo(SeatState.ENDED);
        });
    }

    private NewInvoice wanted() {
        return NewInvoice.of(ana.id(), DUE, List.of(new NewLine(product.id(), null, null, 1, null, null)));
    }

    /** One transaction does two things; between them somebody else gets as far as its locks let them. */
    private void cross(Runnable first, Runnable somebodyElse, Runnable second)
            throws ExecutionException, InterruptedException {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var other = Objects.requireNonNull(transaction.execute(status -> {
                first.run();
                var started = threads.submit(() -> organizations.run(organization, somebodyElse::run));
                while (!isOver(started)) {
                    Thread.onSpinWait();
                }
                second.run();
                return started;
            }));
            other.get();
        }
    }

    private boolean isOver(Future<?> started) {
        return started.isDone() || jdbc.sql("""
                        select exists (
                            select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))
                        """).query(Boolean.class).single();
    }
}
