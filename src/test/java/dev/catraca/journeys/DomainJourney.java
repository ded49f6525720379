package dev.catraca.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.kernel.Ids;
import dev.catraca.organizations.Organizations;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestDns;
import dev.catraca.support.TestOrganizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An owner gives the portal an address of the school's own. Browsers take every name below localhost to this machine. */
@CatracaTest
class DomainJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    Organizations houses;

    final String host = "aluno-" + Ids.next() + ".localhost";

    @Test
    void a_school_gets_its_own_address() {
        var school = organizations.newSchool("Ateliê Horizonte");
        var portal = "/o/" + organizations.as(school, () -> houses.current().slug());
        try (var browser = Browser.open(port).as(staff.join(school, Role.OWNER))) {
            var page = browser.page();
            browser.visit("/admin/settings/brand");
            assertThat(page.getByText("Nenhum domínio próprio")).isVisible();
            page.getByText("Configurar domínio").click();
            page.getByLabel("Domínio").fill("10.0.0.1:80");
            page.getByText("Continuar").click();
            assertThat(page.getByText("Digite um nome de domínio").first()).isVisible();
            browser.look("domain-refused");
            page.getByLabel("Domínio").fill(" https://" + host + "/ ");
            page.getByText("Continuar").click();
            browser.look("domain-steps");
            page.getByText("Verificar agora").click();
            assertThat(page.getByText("Ainda não encontramos o registro TXT")).isVisible();

            TestDns.put("_portal." + host, page.getByLabel("Valor").inputValue());
            page.getByText("Verificar agora").click();
            assertThat(page.getByText("Tudo certo: o domínio é seu.")).isVisible();

            page.navigate("http://" + host + ":" + port + "/");
            assertThat(page)
                    .hasURL("http://" + host + ":" + port + portal + "/sign-in?back=" + portal.replace("/", "%2F"));
            browser.look("domain-portal");
            page.navigate("http://" + host + ":" + port + "/admin");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("não encontrada")))
                    .isVisible();
            browser.look("domain-lost");

            browser.visit("/admin/settings/domain");
            assertThat(page.getByText("No ar e em uso nos links")).isVisible();
            browser.look("domain-up");
        }
    }
}
