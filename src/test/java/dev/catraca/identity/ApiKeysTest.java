package dev.catraca.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class ApiKeysTest {

    @Autowired
    ApiKeys keys;

    @Autowired
    TestStaff people;

    @Autowired
    TestOrganizations organizations;

    OrganizationId school = OrganizationId.next();

    @BeforeEach
    void open_a_school() {
        school = organizations.newOrganization();
    }

    @Test
    void a_key_opens_with_its_role() {
        var token = make(Role.FINANCE, Set.of());

        var program = find(token);

        assertThat(program.role()).isEqualTo(Role.FINANCE);
        assertThat(program.permissions()).isEqualTo(Role.FINANCE.permissions());
        assertThat(program.actor().kind()).isEqualTo(Actor.Kind.API_KEY);
    }

    @Test
    void scopes_narrow_the_role_and_never_widen_it() {
        var narrow = find(make(Role.FINANCE, Set.of(Permission.INVOICES_READ)));

        assertThat(narrow.permissions()).containsExactly(Permission.INVOICES_READ);
        assertThatThrownBy(() -> make(Role.VIEWER, Set.of(Permission.INVOICES_WRITE)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void a_revoked_key_is_dead_at_once_and_stays_in_the_list() {
        var token = make(Role.ADMIN, Set.of());

        organizations.run(school, () -> keys.revoke(keys.list().getFirst().id()));

        assertThat(organizations.as(school, () -> keys.find(token))).isEmpty();
        assertThat(organizations.as(school, keys::list)).singleElement().satisfies(key -> {
            assertThat(key.revokedAt()).isNotNull();
            assertThat(token.text()).endsWith(key.hint());
        });
    }

    @Test
    void the_list_shows_when_a_key_was_last_used() {
        var token = make(Role.ADMIN, Set.of());
        assertThat(organizations.as(school, keys::list).getFirst().lastUsedAt()).isNull();

        find(token);

        assertThat(organizations.as(school, keys::list).getFirst().lastUsedAt()).isNotNull();
    }

    @Test
    void a_secret_that_names_another_organization_opens_nothing() {
        var token = make(Role.ADMIN, Set.of());
        var other = organizations.newOrganization();
        var forged = new Token(ApiKeys.PREFIX, other, token.secret());

        assertThat(organizations.as(other, () -> keys.find(forged))).isEmpty();
        assertThat(organizations.as(other, () -> keys.find(token))).isEmpty();
    }

    @Test
    void only_owners_make_and_revoke_owners_keys() {
        make(Role.OWNER, Set.of());
        var admin = people.join(school, Role.ADMIN);

        assertThatThrownBy(() -> admin.run(() -> keys.create("CI", Role.OWNER, Set.of())))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(
                        () -> admin.run(() -> keys.revoke(keys.list().getFirst().id())))
                .isInstanceOf(Refusal.Forbidden.class);
        admin.run(() -> keys.create("CI", Role.ADMIN, Set.of()));
    }

    @Test
    void finance_makes_no_keys() {
        var finance = people.join(school, Role.FINANCE);

        assertThatThrownBy(() -> finance.run(() -> keys.create("CI", Role.VIEWER, Set.of())))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    private Token make(Role role, Set<Permission> scopes) {
        return organizations.as(school, () -> keys.create("Integração", role, scopes));
    }

    private SignedIn find(Token token) {
        return Caller.call(school, Actor.VISITOR, () -> keys.find(token)).orElseThrow();
    }
}
