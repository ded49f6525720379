package dev.catraca.datarequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.customers.Address;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.notifications.Message;
import dev.catraca.notifications.MessageFilter;
import dev.catraca.notifications.MessageKind;
import dev.catraca.notifications.MessageState;
import dev.catraca.notifications.Notifications;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class DataRequestsTest {

    private static final Map<String, String> PERSON =
            Map.of("kind", "PERSON", "country", "BR", "tax_id", "529.982.247-25", "birth_date", "1990-02-28");
    private static final Map<String, String> ADDRESS = Map.of(
            "address.postal_code", "01310-100",
            "address.street", "Av. Paulista",
            "address.number", "1000",
            "address.complement", "cj 12",
            "address.district", "Bela Vista",
            "address.city", "São Paulo",
            "address.state", "sp",
            "address.country", "BR");
    private static final Map<String, String> SELF = Map.of("payer", "SELF");

    @Autowired
    DataRequests requests;

    @Autowired
    Customers customers;

    @Autowired
    CaughtRequests caught;

    @Autowired
    RequestAge age;

    @Autowired
    Notifications notifications;

    @Autowired
    Audit audit;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private OrganizationId organization = OrganizationId.next();

    @BeforeEach
    void opens_an_organization() {
        organization = organizations.newOrganization();
    }

    @Test
    void a_customer_is_asked_opens_types_and_completes() {
        var ana = asked("Ana Souza");
        assertThat(stateOf(ana)).isEqualTo(DataRequestState.SENT);

        assertThat(as(() -> requests.open(token(ana)))).isTrue();
        assertThat(stateOf(ana)).isEqualTo(DataRequestState.OPENED);
        fill(ana);
        assertThat(as(() -> requests.complete(token(ana), Map.of()))).isEqualTo(Completion.COMPLETED);

        assertThat(stateOf(ana)).isEqualTo(DataRequestState.COMPLETED);
        var after = current(ana);
        assertThat(String.valueOf(after.taxId())).isEqualTo("52998224725");
        assertThat(after.birthDate()).isEqualTo("1990-02-28");
        assertThat(after.address())
                .isEqualTo(new Address(
                        "Av. Paulista", "1000", "cj 12", "Bela Vista", "São Paulo", "SP", "01310100", "BR"));
        var profile = as(() -> customers.paymentProfilesOf(ana.id())).getFirst();
        assertThat(profile.name()).isEqualTo("Ana Souza");
        assertThat(profile.taxId()).isEqualTo(after.taxId());
        assertThat(profile.address()).isEqualTo(after.address());
        assertThat(history(ana))
                .filteredOn(entry -> entry.actor().kind() == Actor.Kind.CUSTOMER)
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        "data_request_opened", "changed", "payment_profile_added", "data_request_completed");
    }

    @Test
    void another_holder_pays_with_their_own_document_and_address() {
        var ana = asked("Ana Souza");
        fill(ana);
        as(() -> requests.save(
                token(ana),
                DataStep.PAYMENT,
                Map.of(
                        "payer", "OTHER",
                        "payer.name", "Escola Água Viva Ltda",
                        "payer.country", "BR",
                        "payer.tax_id", "12.ABC.345/01DE-35",
                        "payer.same_address", "true")));

        as(() -> requests.complete(token(ana), Map.of()));

        var profile = as(() -> customers.paymentProfilesOf(ana.id())).getFirst();
        assertThat(profile.name()).isEqualTo("Escola Água Viva Ltda");
        assertThat(String.valueOf(profile.taxId())).isEqualTo("12ABC34501DE35");
        assertThat(profile.address()).isEqualTo(current(ana).address());
    }

    @Test
    void somebody_abroad_needs_no_brazilian_document_or_postal_code() {
        var ana = asked("Maria Pérez");
        as(() -> requests.save(
                token(ana),
                DataStep.PERSON,
                Map.of("kind", "PERSON", "country", "PT", "tax_id", "", "birth_date", "")));
        as(() -> requests.save(
                token(ana),
                DataStep.ADDRESS,
                Map.of("address.street", "Rua do Ouro", "address.city", "Lisboa", "address.country", "PT")));
        as(() -> requests.save(token(ana), DataStep.PAYMENT, SELF));

        assertThat(as(() -> requests.complete(token(ana), Map.of()))).isEqualTo(Completion.COMPLETED);
        assertThat(current(ana).country()).isEqualTo("PT");
        assertThat(current(ana).phone()).isEqualTo(ana.phone());
    }

    @Test
    void everything_that_is_missing_or_wrong_is_told_and_nothing_is_written() {
        var ana = asked("Ana Souza");
        as(() -> requests.open(token(ana)));
        as(() -> requests.save(
                token(ana),
                DataStep.PERSON,
                Map.of("kind", "PERSON", "country", "BR", "tax_id", "123", "birth_date", "31/02/1990")));

        assertThat(problems(() -> as(() -> requests.complete(token(ana), Map.of()))))
                .containsExactlyInAnyOrder(
                        "tax_id invalid_tax_id",
                        "birth_date not_a_date",
                        "address.postal_code required",
                        "address.street required",
                        "address.number required",
                        "address.district required",
                        "address.city required",
                        "address.state required");
        assertThat(current(ana)).isEqualTo(ana);
        assertThat(stateOf(ana)).isEqualTo(DataRequestState.OPENED);
    }

    @Test
    void a_card_number_or_a_novel_is_never_kept() {
        var ana = asked("Ana Souza");
        as(() -> requests.save(
                token(ana),
                DataStep.ADDRESS,
                Map.of(
                        "address.street",
                        "4111 1111 1111 1111",
                        "address.city",
                        "x".repeat(201),
                        "address.number",
                        "7")));

        assertThat(form(ana).values())
                .doesNotContainKeys("address.street", "address.city")
                .containsEntry("address.number", "7");
        assertThat(problems(() -> as(() -> {
                    requests.check(token(ana), DataStep.ADDRESS, Map.of("address.street", "4111 1111 1111 1111"));
                    return null;
                })))
                .contains("address.street card_number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q", "أحمد محمد", "🙂🙂", "O'Brien \"x\" & co", "${7*7}"})
    void any_name_pays(String name) {
        var ana = asked(name);
        fill(ana);

        assertThat(as(() -> requests.complete(token(ana), Map.of()))).isEqualTo(Completion.COMPLETED);
        assertThat(as(() -> customers.paymentProfilesOf(ana.id())).getFirst().name())
                .isEqualTo(name);
    }

    @Test
    void a_name_of_two_hundred_letters_pays_too() {
        var ana = asked("ã".repeat(200));
        fill(ana);

        assertThat(as(() -> requests.complete(token(ana), Map.of()))).isEqualTo(Completion.COMPLETED);
    }

    @Test
    void looking_at_a_link_changes_nothing() {
        var ana = asked("Ana Souza");

        as(() -> requests.find(token(ana)));
        as(() -> requests.form(token(ana)));
        as(() -> requests.isRenewable(token(ana)));

        assertThat(as(() -> requests.of(ana.id())).orElseThrow().openedAt()).isNull();
        assertThat(stateOf(ana)).isEqualTo(DataRequestState.SENT);
    }

    @Test
    void what_was_typed_waits_until_it_is_sent_and_is_wiped_then() {
        var ana = asked("Ana Souza");
        as(() -> requests.save(token(ana), DataStep.PERSON, Map.of("kind", "PERSON", "tax_id", "529")));

        assertThat(form(ana).values()).containsEntry("tax_id", "529");
        assertThat(current(ana).taxId()).isNull();

        fill(ana);
        as(() -> requests.complete(token(ana), Map.of()));

        assertThat(age.drafts(organization)).isZero();
    }

    @Test
    void a_link_completes_once() {
        var ana = asked("Ana Souza");
        fill(ana);
        as(() -> requests.complete(token(ana), Map.of()));

        assertThat(as(() -> requests.complete(token(ana), Map.of()))).isEqualTo(Completion.OVER);
        assertThat(as(() -> requests.open(token(ana)))).isFalse();
        assertThat(as(() -> requests.save(token(ana), DataStep.PERSON, PERSON))).isFalse();
        assertThat(as(() -> requests.form(token(ana)))).isEmpty();
    }

    @Test
    void of_many_completions_at_once_one_wins() {
        var ana = asked("Ana Souza");
        fill(ana);

        var race = Race.of(8, () -> {
            var came = as(() -> requests.complete(token(ana), Map.of()));
            if (came != Completion.COMPLETED) {
                throw new IllegalStateException(came.name());
            }
            return came;
        });

        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.losers()).extracting(Throwable::getMessage).containsOnly("OVER");
        assertThat(current(ana).version()).isEqualTo(2);
        assertThat(as(() -> customers.paymentProfilesOf(ana.id()))).hasSize(1);
    }

    @Test
    void sent_again_the_old_link_dies_and_the_typing_stays() {
        var ana = asked("Ana Souza");
        var old = token(ana);
        as(() -> requests.save(old, DataStep.PERSON, PERSON));

        as(() -> requests.send(ana.id()));

        assertThat(as(() -> requests.find(old)).orElseThrow().state()).isEqualTo(DataRequestState.REPLACED);
        assertThat(as(() -> requests.open(old))).isFalse();
        assertThat(stateOf(ana)).isEqualTo(DataRequestState.SENT);
        assertThat(form(ana).values()).containsEntry("tax_id", "529.982.247-25");
        assertThat(mailOf(ana))
                .extracting(Message::kind, Message::state)
                .containsExactlyInAnyOrder(
                        tuple(MessageKind.DATA_REQUEST, MessageState.WAITING),
                        tuple(MessageKind.DATA_REQUEST, MessageState.EXPIRED));
    }

    @Test
    void one_request_at_a_time_is_the_databases_word() {
        var ana = asked("Ana Souza");

        assertThatThrownBy(() -> as(() -> transaction.execute(status -> jdbc.sql("""
                                insert into datarequests.request (organization_id, id, customer_id, email_normal,
                                    state, sent_at, expires_at)
                                select organization_id, uuidv7(), customer_id, email_normal, 'SENT', sent_at, expires_at
                                from datarequests.request where organization_id = :organization
                                """)
                        .param("organization", organization.value())
                        .update())))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(Race.of(6, () -> as(() -> requests.send(ana.id()))).winners())
                .isEqualTo(6);
        assertThat(caught.to(ana.id())).hasSize(7);
    }

    @Test
    void a_cancelled_request_is_gone() {
        var ana = asked("Ana Souza");
        var link = token(ana);

        run(() -> requests.cancel(ana.id()));

        assertThat(as(() -> requests.of(ana.id()))).isEmpty();
        assertThat(as(() -> requests.open(link))).isFalse();
        assertThat(as(() -> requests.find(link)).orElseThrow().state()).isEqualTo(DataRequestState.CANCELLED);
        assertThatThrownBy(() -> run(() -> requests.cancel(ana.id())))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refused -> assertThat(refused.code()).isEqualTo("data_request_over"));
    }

    @Test
    void it_expires_whether_or_not_anybody_has_noted_it() {
        var ana = asked("Ana Souza");
        as(() -> requests.save(token(ana), DataStep.PERSON, PERSON));
        age.age(organization, 15);

        assertThat(stateOf(ana)).isEqualTo(DataRequestState.EXPIRED);
        assertThat(as(() -> requests.complete(token(ana), Map.of()))).isEqualTo(Completion.OVER);
        assertThat(age.drafts(organization)).isEqualTo(1);

        age.sweep(organization);

        assertThat(age.drafts(organization)).isZero();
        assertThat(stateOf(ana)).isEqualTo(DataRequestState.EXPIRED);
        assertThat(history(ana).getFirst().action()).isEqualTo("data_request_expired");
    }

    @Test
    void an_expired_link_asks_for_a_new_one_in_the_same_mailbox() {
        var ana = asked("Ana Souza");
        var old = token(ana);
        assertThat(as(() -> requests.renew(old))).isFalse();
        age.age(organization, 15);

        assertThat(as(() -> requests.isRenewable(old))).isTrue();
        assertThat(as(() -> requests.renew(old))).isTrue();

        assertThat(as(() -> requests.open(token(ana)))).isTrue();
        assertThat(as(() -> requests.renew(old))).isFalse();
        assertThat(as(() -> requests.open(old))).isFalse();
    }

    @Test
    void once_the_staff_cancelled_no_older_link_asks_for_a_new_one() {
        var ana = asked("Ana Souza");
        var old = token(ana);
        age.age(organization, 15);
        age.sweep(organization);
        run(() -> requests.send(ana.id()));

        run(() -> requests.cancel(ana.id()));

        assertThat(as(() -> requests.isRenewable(old))).isFalse();
        assertThat(as(() -> requests.renew(old))).isFalse();
        assertThat(as(() -> requests.of(ana.id()).filter(DataRequest::isLive))).isEmpty();
    }

    @Test
    void two_reminders_go_out_once_each() {
        var ana = asked("Ana Souza");
        var first = token(ana);
        age.sweep(organization);
        assertThat(reminders(ana)).isEmpty();

        age.age(organization, 3);
        age.sweep(organization);
        age.sweep(organization);
        assertThat(reminders(ana)).containsExactly(1);

        age.age(organization, 7);
        assertThat(Race.of(4, () -> {
                            age.sweep(organization);
                            return true;
                        })
                        .winners())
                .isEqualTo(4);
        assertThat(reminders(ana)).containsExactly(1, 2);
        assertThat(as(() -> requests.of(ana.id())).orElseThrow().reminders()).isEqualTo(2);
        assertThat(as(() -> requests.open(first))).isTrue();
        assertThat(as(() -> requests.open(token(ana)))).isTrue();
    }

    @Test
    void after_a_long_sleep_only_one_reminder_goes_out() {
        var ana = asked("Ana Souza");
        age.age(organization, 11);

        age.sweep(organization);
        age.sweep(organization);

        assertThat(reminders(ana)).containsExactly(2);
    }

    @Test
    void nobody_is_reminded_who_answered_left_moved_or_when_it_is_switched_off() {
        var answered = asked("Ana");
        fill(answered);
        as(() -> requests.complete(token(answered), Map.of()));
        var left = asked("Bia");
        as(() -> customers.archive(left.id(), null));
        var moved = asked("Cris");
        as(() -> customers.change(
                moved.id(),
                1,
                NewCustomer.of("Cris", "novo@example.com", moved.phone().value())));
        age.age(organization, 5);

        age.sweep(organization);

        assertThat(List.of(answered, left, moved))
                .allSatisfy(customer -> assertThat(reminders(customer)).isEmpty());
        var off = asked("Dani");
        run(() -> requests.change(new DataRequestSettings(14, false, 3, 10)));
        age.age(organization, 5);
        age.sweep(organization);
        assertThat(reminders(off)).isEmpty();
    }

    @Test
    void with_another_mailbox_or_the_customer_gone_the_link_is_dead() {
        var moved = asked("Cris");
        as(() -> requests.save(token(moved), DataStep.PERSON, PERSON));
        as(() -> customers.change(
                moved.id(),
                1,
                NewCustomer.of("Cris", "novo@example.com", moved.phone().value())));

        assertThat(as(() -> requests.open(token(moved)))).isFalse();
        assertThat(as(() -> requests.isRenewable(token(moved)))).isFalse();
        assertThat(age.drafts(organization)).isZero();
        assertThat(mailOf(moved)).extracting(Message::state).containsOnly(MessageState.EXPIRED);

        as(() -> requests.send(moved.id()));
        assertThat(form(moved).values()).doesNotContainKey("tax_id");
        as(() -> customers.archive(moved.id(), null));
        assertThat(as(() -> requests.open(token(moved)))).isFalse();
        assertThatThrownBy(() -> as(() -> requests.send(moved.id()))).hasMessage("customer_archived");
    }

    @Test
    void the_staff_who_may_edit_customers_hear_of_it_once() {
        var support = staff.join(organization, Role.SUPPORT);
        staff.join(organization, Role.VIEWER);
        var ana = asked("Ana Souza");
        fill(ana);
        as(() -> requests.complete(token(ana), Map.of()));
        as(() -> requests.complete(token(ana), Map.of()));

        assertThat(as(() -> notifications.list(MessageFilter.ALL, PageRequest.of(null, null)))
                        .rows())
                .filteredOn(message -> message.kind() == MessageKind.DATA_COMPLETED)
                .extracting(Message::recipientEmail)
                .containsExactly(support.email());
        assertThat(mailOf(ana))
                .filteredOn(message -> message.kind() == MessageKind.DATA_REQUEST)
                .extracting(Message::state)
                .containsExactly(MessageState.EXPIRED);
    }

    @Test
    void what_the_staff_changed_is_taken_over_where_the_customer_left_it_alone() {
        var ana = asked("Ana Souza");
        as(() -> requests.open(token(ana)));
        as(() -> customers.change(ana.id(), details -> details.withTaxId("529.982.247-25")));

        assertThat(form(ana).taken()).containsExactly("tax_id");
        assertThat(form(ana).values()).containsEntry("tax_id", "52998224725");
        assertThat(form(ana).clashes()).isEmpty();
    }

    @Test
    void what_both_changed_the_customer_decides() {
        var ana = asked("Ana Souza");
        fill(ana);
        as(() -> customers.change(ana.id(), details -> details.withTaxId("11144477735")));
        var clash = form(ana).clashes().getFirst();
        assertThat(clash.field()).isEqualTo("tax_id");

        assertThat(as(() -> requests.complete(token(ana), Map.of()))).isEqualTo(Completion.UNDECIDED);
        assertThat(String.valueOf(current(ana).taxId())).isEqualTo("11144477735");
        var stale = Map.of("tax_id", new Choice(true, "another value"));
        assertThat(as(() -> requests.complete(token(ana), stale))).isEqualTo(Completion.UNDECIDED);

        var mine = Map.of("tax_id", new Choice(true, clash.theirs()));
        assertThat(as(() -> requests.complete(token(ana), mine))).isEqualTo(Completion.COMPLETED);
        assertThat(String.valueOf(current(ana).taxId())).isEqualTo("52998224725");
    }

    @Test
    void the_customer_may_let_the_staffs_value_stand() {
        var ana = asked("Ana Souza");
        fill(ana);
        as(() -> customers.change(ana.id(), details -> details.withTaxId("11144477735")));

        as(() -> requests.complete(token(ana), Map.of("tax_id", new Choice(false, "11144477735"))));

        assertThat(String.valueOf(current(ana).taxId())).isEqualTo("11144477735");
        assertThat(current(ana).address()).isNotNull();
    }

    @Test
    void the_same_value_from_both_is_no_clash() {
        var ana = asked("Ana Souza");
        fill(ana);
        as(() -> customers.change(ana.id(), details -> details.withTaxId("52998224725")));

        assertThat(as(() -> requests.complete(token(ana), Map.of()))).isEqualTo(Completion.COMPLETED);
    }

    @Test
    void an_edit_that_touches_nothing_of_the_form_is_kept() {
        var ana = asked("Ana Souza");
        fill(ana);
        as(() -> customers.change(ana.id(), details -> details.withTags("vip")));

        assertThat(as(() -> requests.complete(token(ana), Map.of()))).isEqualTo(Completion.COMPLETED);
        assertThat(current(ana).tags()).containsExactly("vip");
    }

    @Test
    void the_staff_who_edit_while_the_customer_completes_are_told() {
        var ana = asked("Ana Souza");
        fill(ana);
        as(() -> requests.complete(token(ana), Map.of()));

        assertThatThrownBy(() -> as(() -> customers.change(ana.id(), ana.version(), NewCustomer.of(ana))))
                .hasMessage("customer_changed");
    }

    @Test
    void another_organizations_link_is_unknown() {
        var ana = asked("Ana Souza");
        var link = token(ana);
        var elsewhere = organizations.newOrganization();
        var moved = new Token("dat", elsewhere, link.secret());

        assertThat(organizations.as(elsewhere, () -> requests.find(moved))).isEmpty();
        assertThat(organizations.as(elsewhere, () -> requests.find(link))).isEmpty();
        assertThat(organizations.as(elsewhere, () -> requests.complete(link, Map.of())))
                .isEqualTo(Completion.OVER);
        assertThat(organizations.as(elsewhere, () -> requests.of(ana.id()))).isEmpty();
    }

    @Test
    void settings_hold_for_new_requests_and_are_in_the_history() {
        run(() -> requests.change(new DataRequestSettings(5, true, 1, null)));
        run(() -> requests.change(new DataRequestSettings(5, true, 1, null)));

        var request = as(() -> requests.send(customer("Ana").id()));

        assertThat(Duration.between(request.sentAt(), request.expiresAt())).isEqualTo(Duration.ofDays(5));
        assertThat(as(() -> audit.of(organization.value(), PageRequest.of(null, null)))
                        .rows())
                .extracting(AuditEntry::action)
                .containsExactly("data_requests_changed", "created");
        assertThat(problems(() -> run(() -> requests.change(new DataRequestSettings(5, true, 5, 3)))))
                .containsExactly("second_reminder_days reminder_order", "first_reminder_days reminder_too_late");
        assertThat(problems(() -> run(() -> requests.change(new DataRequestSettings(0, false, 91, null)))))
                .containsExactly("valid_days out_of_range", "first_reminder_days out_of_range");
    }

    @Test
    void the_kind_decides_nothing_silently() {
        var ana = asked("Ana Souza");
        as(() -> requests.save(token(ana), DataStep.PERSON, Map.of("kind", "COMPANY", "tax_id", "11222333000181")));
        as(() -> requests.save(token(ana), DataStep.ADDRESS, ADDRESS));
        as(() -> requests.save(token(ana), DataStep.PAYMENT, SELF));

        as(() -> requests.complete(token(ana), Map.of()));

        assertThat(current(ana).kind()).isEqualTo(CustomerKind.COMPANY);
    }

    private Customer asked(String name) {
        var customer = customer(name);
        as(() -> requests.send(customer.id()));
        return customer;
    }

    private Customer customer(String name) {
        return as(() -> customers.create(NewCustomer.of(name, "p" + Ids.next() + "@example.com", "11987654321")));
    }

    private void fill(Customer customer) {
        as(() -> requests.save(token(customer), DataStep.PERSON, PERSON));
        as(() -> requests.save(token(customer), DataStep.ADDRESS, ADDRESS));
        as(() -> requests.save(token(customer), DataStep.PAYMENT, SELF));
    }

    private Token token(Customer customer) {
        return caught.token(customer.id());
    }

    private DataForm form(Customer customer) {
        return as(() -> requests.form(token(customer))).orElseThrow();
    }

    private DataRequestState stateOf(Customer customer) {
        return as(() -> requests.of(customer.id())).orElseThrow().state();
    }

    private Customer current(Customer customer) {
        return as(() -> customers.get(customer.id()));
    }

    private List<Integer> reminders(Customer customer) {
        return caught.to(customer.id()).stream()
                .map(DataRequestsSent.Sent::reminder)
                .filter(number -> number > 0)
                .toList();
    }

    private List<Message> mailOf(Customer customer) {
        var filter = MessageFilter.of(customer.id().value());
        return as(() -> notifications.list(filter, PageRequest.of(null, null))).rows();
    }

    private List<AuditEntry> history(Customer customer) {
        return as(() -> audit.of(customer.id().value(), PageRequest.of(null, null)))
                .rows();
    }

    private <T, X extends Throwable> T as(Caller.Work<T, X> work) throws X {
        return organizations.as(organization, work);
    }

    private <X extends Throwable> void run(Caller.Task<X> task) throws X {
        organizations.run(organization, task);
    }

    private static List<String> problems(Runnable act) {
        try {
            act.run();
            return List.of();
        } catch (Refusal.Invalid invalid) {
            return invalid.problems().stream()
                    .map(problem -> problem.field() + " " + problem.code())
                    .toList();
        }
    }
}
