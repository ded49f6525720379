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
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class SessionsTest {

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    @Autowired
    TestStaff people;

    @Autowired
    LinkAge age;

    @Autowired
    TestOrganizations organizations;

    OrganizationId school = OrganizationId.next();

    @BeforeEach
    void open_a_school() {
        school = organizations.newOrganization();
        people.join(school, Role.OWNER);
    }

    @Test
    void a_session_says_who_and_with_which_role() {
        var member = people.join(school, Role.SUPPORT);

        var signedIn = member.signedIn();

        assertThat(signedIn.actor())
                .isEqualTo(new Actor(Actor.Kind.STAFF, member.id().value(), "Ana Souza"));
        assertThat(signedIn.role()).isEqualTo(Role.SUPPORT);
        assertThat(signedIn.organization()).isEqualTo(school);
    }

    @Test
    void suspension_ends_it_at_once_and_reactivation_does_not_bring_it_back() {
        var member = people.join(school, Role.SUPPORT);

        organizations.run(school, () -> staff.suspend(member.id()));
        assertThat(alive(member.session())).isFalse();

        organizations.run(school, () -> staff.reactivate(member.id()));
        assertThat(alive(member.session())).isFalse();
    }

    @Test
    void a_new_password_ends_all_others_and_opens_one() {
        var member = people.join(school, Role.SUPPORT);
        var second = open(member);

        var fresh = member.call(
                () -> staff.changeOwnPassword(member.signedIn(), TestStaff.PASSWORD, "girafa-lilas-voadora", "JUnit"));

        assertThat(alive(member.session())).isFalse();
        assertThat(alive(second)).isFalse();
        assertThat(alive(fresh)).isTrue();
    }

    @Test
    void a_new_password_needs_the_current_one() {
        var member = people.join(school, Role.SUPPORT);

        assertThatThrownBy(() -> member.run(() ->
                        staff.changeOwnPassword(member.signedIn(), "não era esta", "girafa-lilas-voadora", "JUnit")))
                .isInstanceOf(Refusal.Invalid.class);

        assertThat(alive(member.session())).isTrue();
    }

    @Test
    void a_reset_by_link_ends_all() {
        var owner = people.join(school, Role.OWNER, "dona@escola.example");
        var reset = organizations
                .as(school, () -> staff.ownerReset("dona@escola.example"))
                .orElseThrow();

        organizations.run(school, () -> staff.reset(TestStaff.token("pwd", reset.url()), "girafa-lilas-voadora"));

        assertThat(alive(owner.session())).isFalse();
    }

    @Test
    void one_signs_out_here_or_everywhere() {
        var member = people.join(school, Role.SUPPORT);
        var second = open(member);
        var third = open(member);
        var me = member.signedIn();
        assertThat(member.call(() -> sessions.of(me)))
                .hasSize(3)
                .filteredOn(Session::current)
                .hasSize(1);

        member.run(() -> sessions.end(me));
        assertThat(alive(member.session())).isFalse();
        assertThat(alive(second)).isTrue();

        member.run(() -> sessions.endAll(me));
        assertThat(alive(second)).isFalse();
        assertThat(alive(third)).isFalse();
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        var member = people.join(school, Role.SUPPORT);
        var other = people.join(school, Role.ADMIN);

        var theirs = Objects.requireNonNull(member.signedIn().session());

        other.run(() -> sessions.endOne(other.signedIn(), theirs));

        assertThat(alive(member.session())).isTrue();
    }

    @Test
    void an_idle_or_old_session_is_over() {
        var idle = people.join(school, Role.SUPPORT);
        var old = people.join(school, Role.SUPPORT);

        age.leaveIdle(school, idle.session(), 1);
        age.expire(school, old.session());

        assertThat(alive(idle.session())).isFalse();
        assertThat(alive(old.session())).isFalse();
    }

    @Test
    void the_secret_of_one_organization_is_nothing_in_another() {
        var member = people.join(school, Role.OWNER);
        var other = organizations.newOrganization();
        var forged = new Token(Sessions.STAFF_PREFIX, other, member.session().secret());

        assertThat(Caller.call(other, Actor.VISITOR, () -> sessions.find(forged)))
                .isEmpty();
        assertThat(Caller.call(other, Actor.VISITOR, () -> sessions.find(member.session())))
                .isEmpty();
    }

    private Token open(TestStaff.Member member) {
        return member.call(() -> sessions.openForStaff(member.id(), "JUnit"));
    }

    private boolean alive(Token session) {
        return Caller.call(school, Actor.VISITOR, () -> sessions.find(session)).isPresent();
    }
}
