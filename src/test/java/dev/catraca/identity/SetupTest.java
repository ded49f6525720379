package dev.catraca.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Sha256;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.Organization;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Setup on an installation that has organizations; the first start is walked in the browser. */
@CatracaTest
class SetupTest {

    private static final NewInstallation WANTED = new NewInstallation(
            "Escola São João",
            null,
            "BR",
            "BRL",
            ZoneId.of("America/Sao_Paulo"),
            "pt-BR",
            null,
            "#0d6e6e",
            new Organization.Pix(null, null, null),
            "Ana Souza",
            "ana@escola.example",
            TestStaff.PASSWORD);

    @Autowired
    Setup setup;

    @Autowired
    SetupRows rows;

    @Autowired
    MachineClock clock;

    @Autowired
    TestOrganizations organizations;

    @BeforeEach
    void an_organization_exists() {
        organizations.newOrganization();
    }

    @Test
    void no_link_is_printed() {
        assertThat(setup.pendingLink()).isEmpty();
    }

    @Test
    void an_old_link_is_dead() {
        var old = Token.mint("setup", OrganizationId.next());
        rows.replace(old.hash(), clock.instant());

        assertThat(rows.isPending(old.hash())).isTrue();
        assertThat(setup.isOpen(old.text())).isFalse();
        assertThat(setup.complete(old.text(), WANTED, "JUnit")).isEmpty();
    }

    @Test
    void a_link_is_used_up_once_and_the_latest_counts() {
        var first = Sha256.of("first");
        var second = Sha256.of("second");
        rows.replace(first, clock.instant());
        rows.replace(second, clock.instant());

        assertThat(rows.consume(first)).isFalse();
        assertThat(rows.consume(second)).isTrue();
        assertThat(rows.consume(second)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Escola São João, escola-sao-joao",
        "  *** Açaí & Cia. Ltda ***, acai-cia-ltda",
        "日本, organizacao",
        "'', organizacao",
    })
    void an_organization_is_found_under_its_name(String name, String slug) {
        assertThat(Founding.slug(name)).isEqualTo(slug);
    }
}
