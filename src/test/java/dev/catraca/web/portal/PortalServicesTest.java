package dev.catraca.web.portal;

import static dev.catraca.support.TestSchool.brl;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.Customer;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.Organizations;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.services.ServiceFilter;
import dev.catraca.services.Services;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CatracaTest
class PortalServicesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Services services;

    @Autowired
    Orders orders;

    @Autowired
    Payments payments;

    @Autowired
    CustomerLinks links;

    @Autowired
    Organizations houses;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization = OrganizationId.next();

    @Test
    void a_customer_sees_what_they_have_what_is_shared_and_nothing_of_what_others_owe() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            var ana = school.person("Ana Souza");
            var bia = school.person("Bia");
            assertThat(home(ana)).doesNotContain("Meus serviços");

            var cloud = school.offer(school.product("Nuvem", null), brl(80_00), Recurrence.MONTHLY);
            var order = orders.place(NewOrder.of(ana.id(), cloud.id()));
            assertThat(home(ana)).contains("Meus serviços", "Nuvem", "Aguardando pagamento", "/p/");

            var payment = payments.record(
                    Objects.requireNonNull(order.invoice()), new NewPayment(brl(80_00), PaymentMethod.PIX, null, null));
            var service = services.list(ServiceFilter.of(ana.id()), PageRequest.of(null, null))
                    .rows()
                    .getFirst();
            services.share(service.id(), bia.id());
            assertThat(home(ana)).contains("Nuvem", "Ativo").doesNotContain("/p/");
            assertThat(home(bia)).contains("Nuvem", "Ativo", "Compartilhado por", "Ana Souza");

            payments.reverse(payment.id(), "Engano");
            assertThat(home(bia)).contains("Nuvem", "Suspenso").doesNotContain("Aguardando pagamento", "/p/");

            services.terminate(service.id(), null);
            assertThat(home(ana)).doesNotContain("Meus serviços");
            assertThat(home(bia)).doesNotContain("Meus serviços");
        });
    }

    private String home(Customer customer) {
        var url = links.mint(customer.id()).url();
        var token = CustomerLinks.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
        var session = links.enter(token, customer.id(), "JUnit").orElseThrow();
        var page = browser.get()
                .uri("/o/" + houses.current().slug() + "/courses")
                .cookie(new Cookie("portal_session", session.text()))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }
}
