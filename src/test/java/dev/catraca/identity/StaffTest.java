package dev.catraca.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.audit.Change;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class StaffTest {

    @Autowired
    Staff staff;

    @Autowired
    TestStaff people;

    @Autowired
    LinkAge links;

    @Autowired
    Audit audit;

    @Autowired
    TestOrganizations organizations;

    OrganizationId school = OrganizationId.next();

    @BeforeEach
    void open_a_school() {
        school = organizations.newOrganization();
    }

    @Test
    void an_invitation_is_answered_once() {
        var token = invite("bia@escola.example");

        assertThat(organizations.as(school, () -> staff.invited(token))).isPresent();
        assertThat(accept(token, TestStaff.PASSWORD)).isTrue();

        assertThat(organizations.as(school, () -> staff.invited(token))).isEmpty();
        assertThat(accept(token, "outra-senha-qualquer")).isFalse();
    }

    @Test
    void looking_at_an_invitation_leaves_it_whole() {
        var token = invite("bia@escola.example");

        organizations.as(school, () -> staff.invited(token));
        organizations.as(school, () -> staff.invited(token));

        assertThat(accept(token, TestStaff.PASSWORD)).isTrue();
    }

    @Test
    void an_invitation_expires() {
        var token = invite("bia@escola.example");

        links.expire(school, token);

        assertThat(organizations.as(school, () -> staff.invited(token))).isEmpty();
        assertThat(accept(token, TestStaff.PASSWORD)).isFalse();
    }

    @Test
    void a_second_invitation_replaces_the_first() {
        var first = invite("bia@escola.example");
        var again = organizations.as(
                school, () -> staff.inviteAgain(staff.list().getFirst().id()));

        assertThat(accept(first, TestStaff.PASSWORD)).isFalse();
        assertThat(accept(TestStaff.token("inv", again.url()), TestStaff.PASSWORD))
                .isTrue();
    }

    @Test
    void an_invitation_of_another_organization_opens_nothing() {
        var token = invite("bia@escola.example");
        var other = organizations.newOrganization();

        assertThat(organizations.as(other, () -> staff.accept(token, "Bia", TestStaff.PASSWORD, "JUnit")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"curta", "senha123456", "1111111111", "bia@escola.example", "Bia  Andrade", "Password2024!"})
    void a_weak_password_is_refused_and_the_link_stays_good(String weak) {
        var token = invite("bia@escola.example");

        assertThatThrownBy(() -> organizations.as(school, () -> staff.accept(token, "Bia Andrade", weak, "JUnit")))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo("password")));

        assertThat(accept(token, TestStaff.PASSWORD)).isTrue();
    }

    @Test
    void an_address_joins_an_organization_once_however_it_is_spelled() {
        invite("bia@escola.example");

        assertThatThrownBy(() -> invite("BIA@Escola.example")).hasMessage("staff_email_taken");
    }

    @Test
    void nobody_changes_their_own_role_or_suspends_themselves() {
        var admin = people.join(school, Role.ADMIN);
        var owner = people.join(school, Role.OWNER);

        for (var member : new TestStaff.Member[] {admin, owner}) {
            assertThatThrownBy(() -> member.run(() -> staff.changeRole(member.id(), Role.ADMIN)))
                    .isInstanceOf(Refusal.Forbidden.class);
            assertThatThrownBy(() -> member.run(() -> staff.suspend(member.id())))
                    .isInstanceOf(Refusal.Forbidden.class);
        }
    }

    @Test
    void only_owners_touch_owners() {
        var admin = people.join(school, Role.ADMIN);
        var owner = people.join(school, Role.OWNER);
        var viewer = people.join(school, Role.VIEWER);

        assertThatThrownBy(() -> admin.run(() -> staff.changeRole(viewer.id(), Role.OWNER)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> admin.run(() -> staff.changeRole(owner.id(), Role.VIEWER)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> admin.run(() -> staff.suspend(owner.id()))).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> admin.run(() -> staff.invite(new NewStaff("Eva", "eva@x.example", Role.OWNER))))
                .isInstanceOf(Refusal.Forbidden.class);
        owner.run(() -> staff.changeRole(viewer.id(), Role.OWNER));
        assertThat(roleOf(viewer)).isEqualTo(Role.OWNER);
    }

    @Test
    void whoever_may_not_manage_staff_is_refused() {
        var finance = people.join(school, Role.FINANCE);
        var viewer = people.join(school, Role.VIEWER);

        assertThatThrownBy(() -> finance.run(() -> staff.changeRole(viewer.id(), Role.ADMIN)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> finance.run(() -> staff.invite(new NewStaff("Eva", "eva@x.example", Role.VIEWER))))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void power_taken_away_is_gone_within_the_same_session() {
        var owner = people.join(school, Role.OWNER);
        var admin = people.join(school, Role.ADMIN);
        assertThat(admin.signedIn().can(Permission.STAFF_WRITE)).isTrue();

        owner.run(() -> staff.changeRole(admin.id(), Role.VIEWER));

        assertThat(admin.signedIn().can(Permission.STAFF_WRITE)).isFalse();
        assertThatThrownBy(() -> admin.run(() -> staff.invite(new NewStaff("Eva", "eva@x.example", Role.VIEWER))))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void the_last_owner_stays() {
        var owner = people.join(school, Role.OWNER);

        assertThatThrownBy(() -> organizations.run(school, () -> staff.suspend(owner.id())))
                .hasMessage("last_owner");
        assertThatThrownBy(() -> organizations.run(school, () -> staff.changeRole(owner.id(), Role.ADMIN)))
                .hasMessage("last_owner");
    }

    @Test
    void two_owners_who_remove_each_other_at_once_leave_one() throws Exception {
        var one = people.join(school, Role.OWNER);
        var other = people.join(school, Role.OWNER);

        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(java.util.List.<Callable<Boolean>>of(
                    () -> tried(() -> one.run(() -> staff.suspend(other.id()))),
                    () -> tried(() -> other.run(() -> staff.suspend(one.id())))));
        }

        assertThat(organizations.as(school, staff::list).stream().filter(StaffMember::isActiveOwner))
                .hasSize(1);
    }

    @Test
    void a_reset_link_works_once_and_expires() {
        var owner = people.join(school, Role.OWNER);
        var stale = ownerReset();
        links.expire(school, stale);
        assertThat(reset(stale)).isFalse();

        var token = ownerReset();

        assertThat(reset(token)).isTrue();
        assertThat(reset(token)).isFalse();
        assertThat(organizations.as(school, () -> staff.get(owner.id())).state())
                .isEqualTo(StaffState.ACTIVE);
    }

    @Test
    void suspension_kills_open_links() {
        people.join(school, Role.OWNER, "ana@escola.example");
        var second = people.join(school, Role.OWNER);
        var token = ownerReset("ana@escola.example");

        second.run(() -> staff.suspend(staff.list().stream()
                .filter(member -> member.email().equals("ana@escola.example"))
                .findFirst()
                .orElseThrow()
                .id()));

        assertThat(reset(token)).isFalse();
    }

    @Test
    void the_history_names_who_changed_a_role_and_from_what() {
        var owner = people.join(school, Role.OWNER);
        var admin = people.join(school, Role.ADMIN);

        owner.run(() -> staff.changeRole(admin.id(), Role.SUPPORT));

        AuditEntry latest = organizations
                .as(school, () -> audit.of(admin.id().value(), PageRequest.of(null, null)))
                .rows()
                .getFirst();
        assertThat(latest.action()).isEqualTo("role_changed");
        assertThat(latest.actor().id()).isEqualTo(owner.id().value());
        assertThat(latest.changes()).containsEntry("role", new Change("ADMIN", "SUPPORT"));
    }

    private Token invite(String email) {
        var wanted = new NewStaff("Bia", email, Role.SUPPORT);
        return TestStaff.token(
                "inv", organizations.as(school, () -> staff.invite(wanted)).url());
    }

    private boolean accept(Token token, String password) {
        return organizations.as(
                school,
                () -> staff.accept(token, "Bia Andrade", password, "JUnit").isPresent());
    }

    private Token ownerReset() {
        return ownerReset(null);
    }

    private Token ownerReset(@Nullable String email) {
        var reset = organizations.as(school, () -> staff.ownerReset(email)).orElseThrow();
        return TestStaff.token("pwd", reset.url());
    }

    private boolean reset(Token token) {
        return organizations.as(school, () -> staff.reset(token, "girafa-lilas-voadora"));
    }

    private Role roleOf(TestStaff.Member member) {
        return organizations.as(school, () -> staff.get(member.id())).role();
    }

    private static boolean tried(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
