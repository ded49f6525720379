package dev.catraca.web.admin;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Offer;
import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Role;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.PageRequest;
import dev.catraca.notifications.MailBoxes;
import dev.catraca.notifications.Notifications;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Order;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.services.ServiceFilter;
import dev.catraca.services.ServiceInstance;
import dev.catraca.services.ServiceState;
import dev.catraca.services.Services;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestSchool;
import dev.catraca.web.admin.Desk.Seated;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class ServicePagesTest {

    @Autowired
    Desk desk;

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
    Notifications notifications;

    @Autowired
    OrganizationClock clock;

    @Autowired
    TestSchool school;

    private Seated owner;
    private Customer ana;
    private Order order;

    @BeforeEach
    void sells_a_cloud() {
        owner = desk.open();
        ana = owner.person("Ana Souza");
        order = owner.call(() -> {
            Offer offer = school.offer(school.product("Nuvem", null), brl(80_00), Recurrence.MONTHLY);
            return orders.place(NewOrder.of(ana.id(), offer.id()));
        });
    }

    @Test
    void the_card_shows_what_waits_and_how_to_pay_it_to_whoever_may_see_that() {
        assertThat(owner.html(card())).contains("Nuvem", "Aguardando pagamento", "Ver fatura 1", "/p/", "R$ 80,00");
        assertThat(owner.as(Role.VIEWER).html(card()))
                .contains("Nuvem", "Ver fatura 1")
                .doesNotContain("/p/");
        assertThat(owner.as(Role.INSTRUCTOR).html(card()))
                .contains("Nuvem", "Aguardando pagamento")
                .doesNotContain("Ver fatura", "/p/", "R$", "Pedido nº");
        assertThat(owner.as(Role.INSTRUCTOR).html(page())).contains("Nuvem").doesNotContain("Fatura nº", "Suspender");
        assertThat(owner.html(card() + "/services")).contains("Nuvem");
    }

    @Test
    void the_side_column_adds_up() {
        pay(30_00);
        owner.call(() -> {
            var text = new NewLine(null, null, "Consultoria", 1, brl(100_00), null);
            var late = invoices.issue(NewInvoice.of(ana.id(), clock.today().minusDays(3), List.of(text)));
            return payments.record(late.id(), new NewPayment(brl(10_00), PaymentMethod.PIX, null, null));
        });
        var mistyped = owner.call(
                () -> payments.record(invoice(), new NewPayment(brl(70_00), PaymentMethod.CASH, null, null)));
        assertThat(owner.html(card()))
                .contains("R$ 90,00 em atraso", "R$ 110,00", "R$ 20,00", "Último lançamento: +R$ 20,00");

        owner.call(() -> payments.reverse(mistyped.id(), "Engano"));

        assertThat(owner.html(card())).contains("R$ 140,00", "R$ 40,00", "Último lançamento: -R$ 20,00");
        assertThat(owner.html(card() + "/payments"))
                .contains("Fatura nº 1", "Fatura nº 2", "R$ 70,00", "Motivo: Engano");
    }

    @Test
    void each_act_asks_for_a_reason_and_says_why_it_can_not_be() {
        assertThat(owner.post(page() + "/suspension")).hasStatus(422);
        assertThat(Desk.html(owner.post(page() + "/suspension", "reason", "Abuso")))
                .contains("Este serviço aguarda o pagamento da fatura.");
        pay(80_00);

        assertThat(owner.post(page() + "/suspension", "reason", "Abuso")).hasStatus(303);
        assertThat(service().state()).isEqualTo(ServiceState.SUSPENDED);
        assertThat(owner.html(page())).contains("Suspenso", "Pela equipe", "Motivo: Abuso", "Retomar");
        assertThat(owner.post(page() + "/resumption", "reason", "Resolvido")).hasStatus(303);
        assertThat(owner.post(page() + "/termination", "reason", "Fim")).hasStatus(303);
        assertThat(owner.html(page())).contains("Encerrado").doesNotContain("Suspender");
        assertThat(owner.as(Role.FINANCE).post(page() + "/suspension", "reason", "x"))
                .hasStatus(403);
    }

    @Test
    void it_is_shared_also_without_a_script() {
        var bia = owner.person("Bia Lima");
        pay(80_00);

        assertThat(owner.post(page() + "/sharing")).hasStatus(422);
        assertThat(Desk.html(owner.post(page() + "/sharing", "find", "customer_id", "customer_id_search", "bia")))
                .contains("Bia Lima");
        assertThat(Desk.html(
                        owner.post(page() + "/sharing", "customer_id", ana.id().toString())))
                .contains("O serviço já é deste cliente.");
        assertThat(owner.post(page() + "/sharing", "customer_id", bia.id().toString()))
                .hasStatus(303);
        assertThat(owner.html(card())).contains("Compartilhado com", "Bia Lima");
        assertThat(owner.html("/admin/customers/" + bia.id()))
                .contains("Recursos compartilhados", "Nuvem", "Ana Souza");
        assertThat(owner.post(page() + "/sharing/" + bia.id() + "/ending")).hasStatus(303);
        assertThat(service().sharedWith()).isEmpty();
    }

    @Test
    void a_way_into_the_portal_is_handed_over_only_where_no_mail_leaves() {
        var link = card() + "/portal-link";
        assertThat(owner.as(Role.FINANCE).post(link)).hasStatus(403);
        assertThat(owner.as(Role.FINANCE).html(card())).doesNotContain("portal-link\"");
        assertThat(Desk.html(owner.post(link))).contains("/enter/", "Ana Souza");
        assertThat(owner.html(card() + "/history")).contains("Link de acesso copiado");

        owner.call(() -> customers.archive(ana.id(), "Saiu"));
        assertThat(Desk.html(owner.post(link))).contains("Este cliente está arquivado.");
        owner.call(() -> {
            notifications.changeSmtp(MailBoxes.settings());
            return null;
        });
        assertThat(Desk.html(owner.post(link))).contains("Os e-mails estão saindo");
    }

    @Test
    void the_history_speaks_as_people_do() {
        owner.call(() -> customers.change(ana.id(), details -> details.withTaxId("52998224725")));

        assertThat(owner.html(card() + "/history"))
                .contains("+55 11 98765-4321", "529.982.247-25", "Brasil", "Português")
                .doesNotContain(">52998224725<");
    }

    @Test
    void the_products_tab_names_invoices_only_to_who_may_see_them() {
        owner.call(() -> {
            var java = school.product("Java", null, school.course("Java", 1));
            return orders.place(NewOrder.of(
                    ana.id(),
                    school.offer(java, brl(10_00), Recurrence.ONE_TIME).id()));
        });

        assertThat(owner.html(card() + "/products")).contains("Fatura nº 2");
        assertThat(owner.as(Role.INSTRUCTOR).html(card() + "/products"))
                .contains("Java")
                .doesNotContain("Fatura nº");
    }

    private String card() {
        return "/admin/customers/" + ana.id();
    }

    private String page() {
        return "/admin/services/" + service().id();
    }

    private ServiceInstance service() {
        return owner.call(() -> services.list(ServiceFilter.of(ana.id()), PageRequest.of(null, null))
                .rows()
                .getFirst());
    }

    private InvoiceId invoice() {
        return Objects.requireNonNull(order.invoice());
    }

    private void pay(long cents) {
        owner.call(() -> payments.record(invoice(), new NewPayment(brl(cents), PaymentMethod.PIX, null, null)));
    }
}
