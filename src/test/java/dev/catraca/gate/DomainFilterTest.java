package dev.catraca.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.CaughtLinks;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.Domains;
import dev.catraca.organizations.Organizations;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestDns;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class DomainFilterTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    Domains domains;

    @Autowired
    Organizations houses;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Autowired
    Customers customers;

    @Autowired
    CaughtLinks mail;

    @Autowired
    Invoices invoices;

    @Autowired
    PaymentLinks payments;

    OrganizationId own = OrganizationId.next();
    OrganizationId other = OrganizationId.next();
    final String host = "aluno-" + Ids.next() + ".escola.example";

    @BeforeEach
    void give_a_school_its_domain() {
        own = organizations.newOrganization();
        other = organizations.newOrganization();
        organizations.run(own, () -> {
            var claimed = domains.claim(host);
            TestDns.put(claimed.recordName(), claimed.recordValue());
            domains.check();
        });
    }

    @Test
    void the_root_of_the_domain_is_the_portal() {
        assertThat(at(host, "/")).hasRedirectedUrl("/o/" + slug(own));
        assertThat(at(host, "/o/" + slug(own) + "/sign-in")).hasStatusOk();
        assertThat(organizations.as(own, () -> domains.current().orElseThrow()).reachedAt())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/sign-in",
                "/admin/customers",
                "/api/v1/customers",
                "/api/v1/openapi.json",
                "/setup/x",
                "/%61dmin/sign-in",
                "/%61pi/v1/openapi.json",
                "/s%65tup/x",
                "/admin;x/sign-in"
            })
    void there_is_no_back_office_on_it(String path) {
        assertThat(at(host, path)).hasStatus(404);
    }

    @Test
    void another_organization_is_not_on_it_by_any_address() {
        assertThat(at(host, "/o/" + slug(other) + "/sign-in")).hasStatus(404);
        assertThat(at(host, "/o/" + slug(other) + "/icon.svg")).hasStatus(404);
        assertThat(at(host, payLink(other))).hasStatus(404);
        assertThat(at(host, payLink(own))).hasStatusOk();
        assertThat(at("localhost", payLink(other))).hasStatusOk();
    }

    @Test
    void mails_lead_to_the_domain_whatever_host_the_request_named() {
        at(host, "/o/" + slug(own) + "/sign-in");
        var email = "rui-" + Ids.next() + "@casa.example";
        organizations.run(own, () -> customers.create(NewCustomer.of("Rui", email, "11987654321")));

        web.post()
                .uri("/o/" + slug(own) + "/sign-in")
                .header("Host", "mau.example")
                .with(request -> {
                    request.setServerName("mau.example");
                    return request;
                })
                .param("email", email)
                .exchange();

        assertThat(mail.to(email).orElseThrow()).contains("://" + host).doesNotContain("mau.example");
    }

    private MvcTestResult at(String name, String path) {
        return web.get()
                .uri(URI.create(path))
                .with(request -> {
                    request.setServerName(name);
                    return request;
                })
                .exchange();
    }

    private String payLink(OrganizationId organization) {
        return organizations.as(organization, () -> {
            var line = new NewLine(null, null, "Aula avulsa", 1, TestSchool.brl(10_00), null);
            var payer = school.person("Ana").id();
            return payments.path(invoices.issue(NewInvoice.of(payer, LocalDate.of(2099, 1, 1), List.of(line))));
        });
    }

    private String slug(OrganizationId organization) {
        return organizations.as(organization, () -> houses.current().slug());
    }
}
