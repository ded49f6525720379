package dev.catraca.services;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.InvoicesIssued;
import dev.catraca.invoices.InvoicesPaid;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Order;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestPolicies;
import dev.catraca.support.TestSchool;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class ServicesTest {

    private static final PageRequest FIRST = PageRequest.of(null, null);

    @Autowired
    Services services;

    @Autowired
    Orders orders;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Customers customers;

    @Autowired
    ServicePolicy policy;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Audit audit;

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
    Customer bia;
    Product cloud;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            ana = school.person("Ana");
            bia = school.person("Bia");
            cloud = school.product("Nuvem", brl(80_00));
        });
    }

    @Test
    void a_sold_service_waits_runs_when_paid_in_full_and_waits_again_when_the_payment_never_was() {
        organizations.run(organization, () -> {
            var order = order(1);
            assertThat(only().state()).isEqualTo(ServiceState.WAITING);
            assertThat(only().order()).isEqualTo(order.id());

            pay(invoiceOf(order), 79_99);
            assertThat(only().state()).isEqualTo(ServiceState.WAITING);

            var last = payments.record(invoiceOf(order), new NewPayment(brl(1), PaymentMethod.CASH, null, null));
            assertThat(only().state()).isEqualTo(ServiceState.ACTIVE);

            payments.reverse(last.id(), "Digitado errado");
            assertThat(only().state()).isEqualTo(ServiceState.WAITING);

            pay(invoiceOf(order), 1);
            assertThat(only().state()).isEqualTo(ServiceState.ACTIVE);
            assertThat(history()).containsExactly("activated", "awaiting_payment", "activated", "sold");
        });
    }

    @Test
    void what_is_told_twice_is_made_and_activated_once() {
        organizations.run(organization, () -> {
            var id = invoiceOf(order(2));
            var issued = new InvoicesIssued(List.of(new InvoicesIssued.Issued(invoices.get(id), false)));
            var paid = new InvoicesPaid(List.of(invoices.get(id)));

            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                policy.on(issued);
                policy.on(paid);
                policy.on(paid);
            });

            assertThat(of(ana)).hasSize(2).allMatch(service -> service.state() == ServiceState.ACTIVE);
            assertThat(audit.of(of(ana).getFirst().id().value(), FIRST).rows())
                    .extracting(AuditEntry::action)
                    .containsExactly("activated", "sold");
        });
    }

    @Test
    void three_sold_are_three_each_with_its_own_fate() {
        organizations.run(organization, () -> {
            pay(invoiceOf(order(3)), 240_00);

            services.suspend(of(ana).getFirst().id(), "Abuso");

            assertThat(of(ana))
                    .extracting(ServiceInstance::state)
                    .containsExactly(ServiceState.SUSPENDED, ServiceState.ACTIVE, ServiceState.ACTIVE);
        });
    }

    @Test
    void an_invoice_without_an_order_sells_services_too_but_a_draft_and_free_text_none() {
        organizations.run(organization, () -> {
            var line = new NewLine(cloud.id(), null, null, 2, null, null);
            var text = new NewLine(null, null, "Consultoria", 1, brl(10_00), null);
            var draft = invoices.draft(NewInvoice.of(ana.id(), clock.today(), List.of(line, text)));
            assertThat(of(ana)).isEmpty();

            invoices.issue(draft.id(), false);

            assertThat(of(ana)).hasSize(2).allMatch(service -> service.order() == null);
            pay(draft.id(), 170_00);
            assertThat(of(ana)).allMatch(service -> service.state() == ServiceState.ACTIVE);
        });
    }

    @Test
    void what_costs_nothing_runs_at_once_and_a_later_invoice_of_an_order_sells_nothing_new() {
        organizations.run(organization, () -> {
            var offer = school.offer(cloud, brl(0), Recurrence.MONTHLY);
            var order = orders.place(NewOrder.of(ana.id(), offer.id()));
            assertThat(only().state()).isEqualTo(ServiceState.ACTIVE);

            var line = new NewLine(cloud.id(), null, null, 1, null, null);
            invoices.issue(new NewInvoice(
                    ana.id(), null, clock.today(), List.of(line), order.id().value(), null, false));

            assertThat(of(ana)).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource(OnReversal.class)
    void a_trial_runs_before_it_is_paid_and_its_voided_invoice_does_what_the_organization_says(OnReversal policy) {
        organizations.run(organization, () -> {
            policies.voidingMeans(policy);
            var order = trial();
            assertThat(only().state()).isEqualTo(ServiceState.ACTIVE);

            invoices.voidInvoice(invoiceOf(order), "Desistiu");

            assertThat(only().state())
                    .isEqualTo(
                            switch (policy) {
                                case SUSPEND -> ServiceState.SUSPENDED;
                                case KEEP -> ServiceState.ACTIVE;
                                case END -> ServiceState.TERMINATED;
                            });
        });
    }

    @ParameterizedTest
    @EnumSource(OnReversal.class)
    void what_still_waits_ends_with_its_invoice_whatever_the_policy(OnReversal policy) {
        organizations.run(organization, () -> {
            policies.voidingMeans(policy);
            invoices.voidInvoice(invoiceOf(order(1)), "Engano");

            assertThat(only().state()).isEqualTo(ServiceState.TERMINATED);
        });
    }

    @Test
    void a_cancelled_order_terminates_its_services_even_under_a_policy_that_keeps() {
        organizations.run(organization, () -> {
            policies.voidingMeans(OnReversal.KEEP);
            orders.cancel(trial().id(), "Desistiu");
            assertThat(only().state()).isEqualTo(ServiceState.TERMINATED);
        });
    }

    @Test
    void what_the_staff_suspended_no_payment_resumes() {
        organizations.run(organization, () -> {
            var order = order(1);
            var payment = payments.record(invoiceOf(order), new NewPayment(brl(80_00), PaymentMethod.PIX, null, null));
            services.suspend(only().id(), "Abuso");

            payments.reverse(payment.id(), "Engano");
            pay(invoiceOf(order), 80_00);
            assertThat(only().state()).isEqualTo(ServiceState.SUSPENDED);

            services.resume(only().id(), "Resolvido");
            assertThat(only().state()).isEqualTo(ServiceState.ACTIVE);
            assertThat(entries().getFirst().reason()).isEqualTo("Resolvido");
        });
    }

    @Test
    void what_is_resumed_unpaid_waits_and_what_lost_its_invoice_stays() {
        organizations.run(organization, () -> {
            var order = order(1);
            var payment = payments.record(invoiceOf(order), new NewPayment(brl(80_00), PaymentMethod.PIX, null, null));
            services.suspend(only().id(), null);
            payments.reverse(payment.id(), "Engano");

            assertThat(services.resume(only().id(), null).state()).isEqualTo(ServiceState.WAITING);

            policies.voidingMeans(OnReversal.SUSPEND);
            var trial = trial();
            invoices.voidInvoice(invoiceOf(trial), "Desistiu");
            refuses(
                    "service_invoice_voided",
                    () -> services.resume(ofOrder(trial).id(), null));
        });
    }

    @Test
    void terminated_is_for_good() {
        organizations.run(organization, () -> {
            var order = order(1);
            services.terminate(only().id(), "Desistiu");
            pay(invoiceOf(order), 80_00);

            assertThat(only().state()).isEqualTo(ServiceState.TERMINATED);
            refuses("service_terminated", () -> services.terminate(only().id(), null));
            refuses("service_terminated", () -> services.suspend(only().id(), null));
            refuses("service_terminated", () -> services.resume(only().id(), null));
            refuses("service_terminated", () -> services.share(only().id(), bia.id()));
        });
    }

    @Test
    void an_active_service_is_shared_once_until_it_is_stopped_or_terminated() {
        organizations.run(organization, () -> {
            var order = order(1);
            refuses("service_waiting", () -> services.share(only().id(), bia.id()));
            pay(invoiceOf(order), 80_00);
            var id = only().id();

            services.share(id, bia.id());
            assertThat(services.share(id, bia.id()).sharedWith()).containsExactly(bia.id());
            assertThat(sharedWith(bia)).extracting(ServiceInstance::customer).containsExactly(ana.id());
            assertThat(services.knows(bia.id())).isTrue();
            assertThat(history()).startsWith("shared", "activated");

            assertThat(services.unshare(id, bia.id()).sharedWith()).isEmpty();
            services.unshare(id, bia.id());
            assertThat(history()).startsWith("unshared", "shared");

            services.share(id, bia.id());
            services.terminate(id, null);
            assertThat(sharedWith(bia)).isEmpty();
            assertThat(services.knows(bia.id())).isFalse();
        });
    }

    @Test
    void nobody_shares_with_the_owner_the_archived_or_a_stranger() {
        var stranger = organizations.as(organizations.newOrganization(), () -> school.person("Outra"));
        organizations.run(organization, () -> {
            pay(invoiceOf(order(1)), 80_00);
            customers.archive(bia.id(), "Saiu");
            var id = only().id();

            refuses("shared_with_owner", () -> services.share(id, ana.id()));
            refuses("customer_archived", () -> services.share(id, bia.id()));
            for (var nobody : List.of(stranger.id(), CustomerId.next())) {
                assertThatThrownBy(() -> services.share(id, nobody))
                        .isInstanceOfSatisfying(
                                Refusal.NotFound.class,
                                refusal -> assertThat(refusal.field()).isEqualTo("customer_id"));
            }
            assertThatThrownBy(() -> services.get(new ServiceId(UUID.randomUUID())))
                    .isInstanceOf(Refusal.NotFound.class);
        });
    }

    @Test
    void two_suspensions_at_once_are_one() {
        var id = organizations.as(organization, () -> {
            pay(invoiceOf(order(1)), 80_00);
            return only().id();
        });

        var race = Race.of(4, () -> organizations.as(organization, () -> services.suspend(id, null)));

        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.losers()).hasSize(3).allMatch(lost -> "service_suspended".equals(lost.getMessage()));
    }

    private Order order(int quantity) {
        var offer = school.offer(cloud, brl(80_00), Recurrence.MONTHLY);
        return orders.place(
                new NewOrder(ana.id(), offer.id(), null, quantity, null, null, null, null, null, null, null, true));
    }

    private Order trial() {
        var offer = school.offer(cloud, brl(80_00), Recurrence.MONTHLY, null, AccessTerms.DEFAULT, 7);
        return orders.place(NewOrder.of(ana.id(), offer.id()));
    }

    private void pay(InvoiceId invoice, long cents) {
        payments.record(invoice, new NewPayment(brl(cents), PaymentMethod.PIX, null, null));
    }

    private static InvoiceId invoiceOf(Order order) {
        return Objects.requireNonNull(order.invoice());
    }

    private List<ServiceInstance> of(Customer customer) {
        return services.list(ServiceFilter.of(customer.id()), FIRST).rows();
    }

    private List<ServiceInstance> sharedWith(Customer customer) {
        return services.list(ServiceFilter.sharedWith(customer.id()), FIRST).rows();
    }

    private ServiceInstance ofOrder(Order order) {
        return services.list(new ServiceFilter(null, null, order.id(), null), FIRST)
                .rows()
                .getFirst();
    }

    private ServiceInstance only() {
        assertThat(of(ana)).hasSize(1);
        return of(ana).getFirst();
    }

    private List<AuditEntry> entries() {
        return audit.of(only().id().value(), FIRST).rows();
    }

    private List<String> history() {
        return entries().stream().map(AuditEntry::action).toList();
    }

    private static void refuses(String code, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.Conflict.class).hasMessage(code);
    }
}
