package dev.catraca.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class CustomerLinksTest {

    @Autowired
    CustomerLinks links;

    @Autowired
    Customers customers;

    @Autowired
    Sessions sessions;

    @Autowired
    CaughtLinks mail;

    @Autowired
    LinkAge age;

    @Autowired
    TestOrganizations organizations;

    OrganizationId school = OrganizationId.next();
    final String email = "rui-" + Ids.next() + "@casa.example";
    final Visitor visitor = new Visitor(Ids.next().toString(), "JUnit");

    @BeforeEach
    void open_a_school() {
        school = organizations.newOrganization();
    }

    @Test
    void a_link_enters_once_and_looking_at_it_is_free() {
        var rui = customer("Rui Lima");
        var token = requested();

        assertThat(profiles(token)).hasSize(1);
        assertThat(profiles(token)).hasSize(1);
        assertThat(enter(token, rui)).isPresent();

        assertThat(enter(token, rui)).isEmpty();
        assertThat(profiles(token)).isEmpty();
    }

    @Test
    void of_twenty_clicks_at_once_one_enters() {
        var rui = customer("Rui Lima");
        var token = requested();

        assertThat(Race.of(20, () -> enter(token, rui).orElseThrow()).winners()).isEqualTo(1);
    }

    @Test
    void who_shares_a_mailbox_picks_a_profile() {
        var rui = customer("Rui Lima");
        var eva = customer("Eva Lima");
        var token = requested();

        assertThat(profiles(token)).extracting(CustomerProfile::customer).containsExactly(eva, rui);
        var session = enter(token, eva).orElseThrow();

        assertThat(signedIn(session)).hasValueSatisfying(who -> {
            assertThat(who.isCustomer()).isTrue();
            assertThat(who.id()).isEqualTo(eva.value());
            assertThat(who.permissions()).isEmpty();
        });
    }

    @Test
    void a_link_lets_nobody_in_as_somebody_else() {
        var rui = customer("Rui Lima");
        var stranger = organizations.as(
                school,
                () -> customers
                        .create(NewCustomer.of("Téo Dias", "teo@casa.example", "11912345678"))
                        .id());
        var token = requested();

        assertThat(enter(token, stranger)).isEmpty();
        assertThat(enter(token, rui)).isPresent();
    }

    @Test
    void a_link_for_one_customer_is_for_that_one_only() {
        var rui = customer("Rui Lima");
        var eva = customer("Eva Lima");
        var link = organizations.as(school, () -> links.mint(rui));
        var token = TestStaff.token("in", link.url());

        assertThat(profiles(token)).extracting(CustomerProfile::customer).containsExactly(rui);
        assertThat(enter(token, eva)).isEmpty();
        assertThat(enter(token, rui)).isPresent();
    }

    @Test
    void nothing_is_sent_to_an_address_that_is_nobodys_and_the_answer_is_the_same() {
        organizations.run(school, () -> links.request("ninguem-" + email, visitor));
        organizations.run(school, () -> links.request("nem e-mail é", visitor));

        assertThat(mail.to("ninguem-" + email)).isEmpty();
    }

    @Test
    void a_mailbox_can_not_be_flooded_whoever_it_is() {
        customer("Rui Lima");
        for (var address : new String[] {email, "ninguem-" + email}) {
            for (var time = 0; time < 5; time++) {
                organizations.run(school, () -> links.request(address, visitor));
            }
            assertThatThrownBy(() -> organizations.run(school, () -> links.request(address, visitor)))
                    .isInstanceOf(Refusal.TooMany.class);
        }
    }

    @Test
    void a_link_expires() {
        var rui = customer("Rui Lima");
        var token = requested();

        age.expire(school, token);

        assertThat(profiles(token)).isEmpty();
        assertThat(enter(token, rui)).isEmpty();
    }

    @Test
    void a_link_of_another_organization_opens_nothing() {
        var rui = customer("Rui Lima");
        var token = requested();
        var other = organizations.newOrganization();

        assertThat(organizations.as(other, () -> links.profiles(token))).isEmpty();
        assertThat(organizations.as(other, () -> links.enter(token, rui, "JUnit")))
                .isEmpty();
    }

    @Test
    void a_session_ends_when_the_mailbox_is_another_or_the_customer_is_archived() {
        var rui = customer("Rui Lima");
        var eva = customer("Eva Lima");
        var ruis = enter(requested(), rui).orElseThrow();
        var evas = enter(requested(), eva).orElseThrow();

        organizations.run(
                school,
                () -> customers.change(rui, now -> NewCustomer.of("Rui Lima", "outro-" + email, "11912345678")));
        organizations.run(school, () -> customers.archive(eva, null));

        assertThat(signedIn(ruis)).isEmpty();
        assertThat(signedIn(evas)).isEmpty();
    }

    private CustomerId customer(String name) {
        return organizations.as(
                school,
                () -> customers
                        .create(NewCustomer.of(name, email, "11912345678"))
                        .id());
    }

    private Token requested() {
        organizations.run(school, () -> links.request(email, visitor));
        return mail.tokenTo(email, "in").orElseThrow();
    }

    private java.util.List<CustomerProfile> profiles(Token token) {
        return organizations.as(school, () -> links.profiles(token));
    }

    private Optional<Token> enter(Token token, CustomerId customer) {
        return organizations.as(school, () -> links.enter(token, customer, "JUnit"));
    }

    private Optional<SignedIn> signedIn(Token session) {
        return Caller.call(school, Actor.VISITOR, () -> sessions.find(session));
    }
}
