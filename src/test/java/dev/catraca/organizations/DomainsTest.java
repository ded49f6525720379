package dev.catraca.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.audit.Audit;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestDns;
import dev.catraca.support.TestOrganizations;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class DomainsTest {

    @Autowired
    Domains domains;

    @Autowired
    Links links;

    @Autowired
    Audit audit;

    @Autowired
    TestOrganizations organizations;

    OrganizationId school = OrganizationId.next();
    OrganizationId other = OrganizationId.next();
    final String host = "aluno-" + Ids.next() + ".escola.example";

    @BeforeEach
    void open_two_schools() {
        school = organizations.newOrganization();
        other = organizations.newOrganization();
    }

    @Test
    void a_domain_counts_once_it_is_proven_and_was_reached() {
        var claimed = claim(school);
        assertThat(claimed.proven()).isFalse();
        assertThat(domains.portalAt(host)).isEmpty();
        assertThat(check(school)).isEqualTo(DomainCheck.NOT_FOUND);

        TestDns.put(claimed.recordName(), "v=spf1 -all", claimed.recordValue());
        assertThat(check(school)).isEqualTo(DomainCheck.PROVEN);
        assertThat(domains.portalAt(host.toUpperCase(Locale.ROOT)).orElseThrow().organization())
                .isEqualTo(school);
        assertThat(link(school)).doesNotContain(host);

        domains.reached(host);
        assertThat(link(school)).contains("://" + host).endsWith("/p/x");
        assertThat(link(other)).doesNotContain(host);
        assertThat(links.admin("/invoices")).doesNotContain(host);
        assertThat(actions(school)).contains("domain_claimed", "domain_proven");
    }

    @Test
    void whoever_can_not_prove_it_gets_nothing_by_asking() {
        var theirs = claim(other);
        TestDns.put("_portal." + host, claim(school).recordValue());

        assertThat(check(other)).isEqualTo(DomainCheck.NOT_FOUND);
        assertThat(check(school)).isEqualTo(DomainCheck.PROVEN);
        assertThat(theirs.recordValue())
                .isNotEqualTo(organizations
                        .as(school, () -> domains.current().orElseThrow())
                        .recordValue());
        assertThatThrownBy(() -> claim(other))
                .isInstanceOf(Refusal.Conflict.class)
                .extracting("code")
                .isEqualTo("domain_taken");
    }

    @Test
    void of_two_that_prove_it_at_once_one_gets_it() {
        TestDns.put("_portal." + host, claim(school).recordValue(), claim(other).recordValue());
        var turn = new AtomicInteger();

        var race = Race.of(2, () -> check(turn.getAndIncrement() == 0 ? school : other));

        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.losers()).singleElement().isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void an_earlier_domain_goes_on_until_the_new_one_is_proven() {
        use(host);
        var next = organizations.as(school, () -> domains.claim("novo-" + host));
        assertThat(next.inUse()).isEqualTo(host);
        assertThat(link(school)).contains(host);

        TestDns.put(next.recordName(), next.recordValue());
        check(school);
        assertThat(domains.portalAt(host)).isEmpty();
        assertThat(domains.portalAt("novo-" + host)).isPresent();
    }

    @Test
    void a_released_domain_is_free_for_whoever_proves_it_next() {
        use(host);
        organizations.run(school, () -> domains.release("mudamos de nome"));

        assertThat(link(school)).doesNotContain(host);
        assertThat(domains.portalAt(host)).isEmpty();
        TestDns.put("_portal." + host, claim(other).recordValue());
        assertThat(check(other)).isEqualTo(DomainCheck.PROVEN);
        assertThat(actions(school)).contains("domain_released");
    }

    @Test
    void asking_again_for_the_same_domain_keeps_its_proof() {
        assertThat(claim(school).recordValue()).isEqualTo(claim(school).recordValue());
    }

    @Test
    void the_installations_own_address_is_nobodys() {
        assertThatThrownBy(() -> organizations.as(school, () -> domains.claim(links.host() + ".")))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(domains.portalAt(links.host())).isEmpty();
    }

    private void use(String wanted) {
        var claimed = organizations.as(school, () -> domains.claim(wanted));
        TestDns.put(claimed.recordName(), claimed.recordValue());
        check(school);
        domains.reached(wanted);
    }

    private PortalDomain claim(OrganizationId organization) {
        return organizations.as(organization, () -> domains.claim(host));
    }

    private DomainCheck check(OrganizationId organization) {
        return organizations.as(organization, domains::check);
    }

    private String link(OrganizationId organization) {
        return organizations.as(organization, () -> links.customers("/p/x"));
    }

    private List<String> actions(OrganizationId organization) {
        return organizations.as(
                organization,
                () -> audit.of(organization.value(), PageRequest.of(null, null)).rows().stream()
                        .map(entry -> entry.action())
                        .toList());
    }
}
