package dev.catraca.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class StaffSignInTest {

    @Autowired
    StaffSignIn door;

    @Autowired
    Staff staff;

    @Autowired
    TestStaff people;

    @Autowired
    CaughtLinks mail;

    @Autowired
    Audit audit;

    @Autowired
    TestOrganizations organizations;

    OrganizationId school = OrganizationId.next();
    final String email = "ana-" + Ids.next() + "@escola.example";

    /** Each test stands at another place, since limits count by place. */
    final Visitor visitor = new Visitor(Ids.next().toString(), "JUnit");

    @BeforeEach
    void open_a_school() {
        school = organizations.newOrganization();
    }

    @Test
    void the_right_password_enters_however_the_address_is_spelled() {
        people.join(school, Role.OWNER, email);

        assertThat(door.signIn(" " + email.toUpperCase(java.util.Locale.ROOT), TestStaff.PASSWORD, visitor))
                .isInstanceOf(SignInResult.Entered.class);
    }

    @Test
    void a_wrong_password_an_unknown_address_and_a_suspended_member_get_one_answer() {
        people.join(school, Role.OWNER);
        var member = people.join(school, Role.ADMIN, email);
        assertThat(door.signIn(email, "senha-errada-mesmo", visitor)).isEqualTo(new SignInResult.Refused());
        assertThat(door.signIn("ninguem@escola.example", TestStaff.PASSWORD, visitor))
                .isEqualTo(new SignInResult.Refused());
        assertThat(door.signIn("nem e-mail é", TestStaff.PASSWORD, visitor)).isEqualTo(new SignInResult.Refused());

        organizations.run(school, () -> staff.suspend(member.id()));

        assertThat(door.signIn(email, TestStaff.PASSWORD, visitor)).isEqualTo(new SignInResult.Refused());
    }

    @Test
    void who_works_for_two_organizations_picks_one_and_the_choice_is_good_once() {
        var other = organizations.newOrganization();
        people.join(school, Role.OWNER, email);
        people.join(other, Role.VIEWER, email);

        var choice = (SignInResult.Choice) door.signIn(email, TestStaff.PASSWORD, visitor);

        assertThat(choice.doors()).extracting(SignInResult.Door::organization).containsExactlyInAnyOrder(school, other);
        var token = choice.doors().getFirst().token();
        assertThat(door.enter(token.text(), visitor))
                .hasValueSatisfying(
                        session -> assertThat(session.organization()).isEqualTo(token.organization()));
        assertThat(door.enter(token.text(), visitor)).isEmpty();
    }

    @Test
    void a_password_of_one_organization_opens_only_that_one() {
        var other = organizations.newOrganization();
        people.join(school, Role.OWNER, email);
        var theirs = people.join(other, Role.VIEWER, email);
        theirs.run(
                () -> staff.changeOwnPassword(theirs.signedIn(), TestStaff.PASSWORD, "girafa-lilas-voadora", "JUnit"));

        var entered = (SignInResult.Entered) door.signIn(email, TestStaff.PASSWORD, visitor);

        assertThat(entered.session().organization()).isEqualTo(school);
    }

    @Test
    void guessing_is_stopped_for_known_and_unknown_addresses_alike() {
        people.join(school, Role.OWNER, email);

        for (var address : new String[] {email, "ninguem-" + email}) {
            for (var guess = 0; guess < 10; guess++) {
                door.signIn(address, "tentativa-" + guess, visitor);
            }
            assertThatThrownBy(() -> door.signIn(address, TestStaff.PASSWORD, visitor))
                    .isInstanceOf(Refusal.TooMany.class);
        }
    }

    @Test
    void signing_in_often_is_no_guessing() {
        people.join(school, Role.OWNER, email);

        for (var time = 0; time < 12; time++) {
            assertThat(door.signIn(email, TestStaff.PASSWORD, visitor)).isInstanceOf(SignInResult.Entered.class);
        }
    }

    @Test
    void a_reset_goes_to_active_members_only() {
        people.join(school, Role.OWNER, email);

        door.requestReset(email, visitor);
        door.requestReset("ninguem-" + email, visitor);

        assertThat(mail.tokenTo(email, "pwd")).isPresent();
        assertThat(mail.to("ninguem-" + email)).isEmpty();
    }

    @Test
    void good_and_bad_tries_are_in_the_history() {
        var member = people.join(school, Role.OWNER, email);

        door.signIn(email, "senha-errada-mesmo", visitor);
        door.signIn(email, TestStaff.PASSWORD, visitor);

        var history = organizations.as(school, () -> audit.of(member.id().value(), PageRequest.of(null, null)));
        assertThat(history.rows()).extracting(AuditEntry::action).contains("sign_in_failed", "signed_in");
    }
}
