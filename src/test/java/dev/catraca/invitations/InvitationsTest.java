package dev.catraca.invitations;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.access.Access;
import dev.catraca.catalog.Product;
import dev.catraca.courses.Course;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.invoices.SeatTotals;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.NewRefund;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.payments.RefundTo;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.SeatState;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestPolicies;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company hands out what it bought. */
@CatracaTest
class InvitationsTest {

    private static final PageRequest FIRST = PageRequest.of(null, null);

    @Autowired
    Invitations invitations;

    @Autowired
    CaughtInvitations mail;

    @Autowired
    Seats seats;

    @Autowired
    TestPolicies policies;

    @Autowired
    Access access;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Customers customers;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization;
    Customer acme;
    Course course;
    Product product;
    Invoice invoice;
    final String ana = "ana-" + Ids.next() + "@acme.example";
    final String bia = "bia-" + Ids.next() + "@acme.example";

    @BeforeEach
    void a_company_buys_three_seats() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            acme = school.company("Acme");
            course = school.course("Java", 1);
            product = school.product("Java", brl(100_00), course);
            invoice = buy(acme, 3);
        });
    }

    @Test
    void an_invited_seat_is_pending_and_yet_not_free() {
        run(() -> {
            var invitation = invite(ana);

            var seat = seats.get(invitation.seat());
            assertThat(seat.state()).isEqualTo(SeatState.PENDING);
            assertThat(seat.invitedEmail()).isEqualTo(ana);
            assertThat(totals()).isEqualTo(new SeatTotals(3, 0, 0, 1, 0));
            assertThat(totals().pending()).isEqualTo(3);
            assertThat(totals().free()).isEqualTo(2);
            assertThat(offer(ana).state()).isEqualTo(OfferState.OPEN);
        });
    }

    @Test
    void whoever_is_new_becomes_a_customer_and_waits_for_the_payment_with_everybody() {
        run(() -> {
            invite(ana);
            var student = accept(ana, "Ana Lima");

            var customer = customers.get(student);
            assertThat(customer.name()).isEqualTo("Ana Lima");
            assertThat(customer.email().value()).isEqualTo(ana);
            assertThat(customer.phone()).isNull();
            assertThat(totals()).isEqualTo(new SeatTotals(3, 1, 1, 0, 0));
            assertThat(mayEnter(student)).isFalse();
            assertThat(offer(ana).state()).isEqualTo(OfferState.ACCEPTED);

            pay();

            assertThat(mayEnter(student)).isTrue();
        });
    }

    @Test
    void of_a_paid_invoice_it_opens_at_once() {
        run(() -> {
            pay();
            invite(ana);
            assertThat(mayEnter(accept(ana, "Ana Lima"))).isTrue();
        });
    }

    @Test
    void whoever_is_known_by_that_mailbox_is_linked_and_several_choose() {
        run(() -> {
            var one = customers.enrol("Ana Lima", ana);
            invite(ana);
            assertThat(accept(ana, null)).isEqualTo(one.id());

            var rui = customers.enrol("Rui", bia);
            customers.enrol("Rui Ltda", bia);
            invite(bia);
            assertThat(invitations.profiles(offer(bia))).hasSize(2);
            assertThatThrownBy(() -> accept(bia, "Outro"))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            invalid -> assertThat(invalid.problems())
                                    .containsExactly(new Refusal.Problem("customer", "required")));
            assertThatThrownBy(() -> accept(bia, one.id(), false)).isInstanceOf(Refusal.Invalid.class);
            assertThat(accept(bia, rui.id(), false)).isEqualTo(rui.id());
        });
    }

    @Test
    void who_is_archived_loses_nothing_until_the_staff_decide() {
        run(() -> {
            var student = customers.enrol("Ana Lima", ana);
            customers.archive(student.id(), "saiu");
            invite(ana);

            refused("invitation_archived", () -> accept(ana, "Ana"));
            assertThat(offer(ana).state()).isEqualTo(OfferState.OPEN);

            customers.unarchive(student.id(), "voltou");
            assertThat(accept(ana, null)).isEqualTo(student.id());
        });
    }

    @Test
    void accepting_twice_changes_nothing_and_of_many_at_once_one_wins() {
        run(() -> invite(ana));

        var race = Race.of(
                8, () -> organizations.<CustomerId, RuntimeException>as(organization, () -> accept(ana, "Ana Lima")));

        assertThat(race.losers()).isEmpty();
        run(() -> {
            var mailbox = new CustomerFilter(null, ana, null, null, null, null, null, CustomerFilter.ALL.sort());
            assertThat(customers.list(mailbox, FIRST).rows()).hasSize(1);
            assertThat(totals()).isEqualTo(new SeatTotals(3, 1, 1, 0, 0));
        });
    }

    @Test
    void two_invitations_of_one_mailbox_accepted_at_once_make_one_customer() {
        for (var round = 0; round < 5; round++) {
            var email = "r" + round + "-" + ana;
            run(() -> {
                for (var each : List.of(buy(acme, 1), buy(acme, 1))) {
                    invitations.inviteAs(acme.id(), each.id(), product.id(), List.of(new Guest(email, null)));
                }
            });
            var next = new AtomicInteger();
            var race = Race.of(
                    2,
                    () -> organizations.<CustomerId, RuntimeException>as(
                            organization,
                            () -> invitations.accept(
                                    mail.token(email, next.getAndIncrement()),
                                    new Acceptance(null, "Ana Lima", null, true))));

            assertThat(race.losers()).isEmpty();
            run(() -> {
                var mailbox = new CustomerFilter(null, email, null, null, null, null, null, CustomerFilter.ALL.sort());
                assertThat(customers.list(mailbox, FIRST).rows()).hasSize(1);
            });
        }
    }

    @Test
    void an_accepted_link_lets_in_who_clicks_twice_and_nobody_later() {
        run(() -> {
            invite(ana);
            var student = accept(ana, "Ana");
            assertThat(offer(ana).letsIn()).isTrue();
            assertThat(accept(ana, "Ana")).isEqualTo(student);
        });
        mail.age(organization, 1);
        run(() -> {
            assertThat(offer(ana).letsIn()).isFalse();
            refused("invitation_accepted", () -> accept(ana, "Ana"));
        });
    }

    /** The money went back between the look at the offer and the taking of its seat. */
    @Test
    void a_seat_that_ended_is_not_taken() {
        run(() -> {
            policies.refundMeans(OnReversal.END);
            var payment = payments.record(invoice.id(), new NewPayment(invoice.total(), PaymentMethod.PIX, null, null));
            var seat = invite(ana).seat();
            var student = customers.enrol("Ana", ana);
            payments.refund(payment.id(), new NewRefund(null, List.of(), "Desistiu", RefundTo.METHOD));

            refused("invitation_closed", () -> seats.take(seat, student.id(), ReleaseRule.ON_FULL_PAYMENT, false));
            assertThat(seats.get(seat).student()).isNull();
        });
    }

    @Test
    void no_name_carries_a_link() {
        run(() -> {
            var guests = List.of(new Guest(ana, "Ganhe em https://mau.example"));
            assertThatThrownBy(() -> invitations.inviteAs(acme.id(), invoice.id(), product.id(), guests))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            invalid -> assertThat(invalid.problems())
                                    .containsExactly(new Refusal.Problem(
                                            "name", "link_in_name", List.of("Ganhe em https://mau.example"))));
        });
    }

    @Test
    void who_holds_a_seat_of_the_product_is_asked_first() {
        run(() -> {
            var student = customers.enrol("Ana Lima", ana);
            var other = buy(acme, 1);
            seats.assign(other.id(), new NewAssignment(product.id(), student.id(), ReleaseRule.ON_FULL_PAYMENT, false));
            invite(ana);

            refused("student_has_seat", () -> accept(ana, null));
            assertThat(accept(ana, student.id(), true)).isEqualTo(student.id());
        });
    }

    @Test
    void who_is_signed_in_with_another_mailbox_takes_nothing() {
        run(() -> {
            invite(ana);
            var rui = customers.enrol("Rui", bia);
            var signedIn = new Actor(Actor.Kind.CUSTOMER, rui.id().value(), "Rui");
            refused("invitation_of_another", () -> Caller.run(organization, signedIn, () -> accept(ana, "Ana")));
            assertThat(offer(ana).state()).isEqualTo(OfferState.OPEN);
        });
    }

    @Test
    void only_the_latest_link_is_good() {
        run(() -> {
            var seat = invite(ana).seat();
            invitations.sendAgain(seat);

            var earlier = mail.token(ana, 0);
            assertThat(invitations.find(earlier).orElseThrow().state()).isEqualTo(OfferState.REPLACED);
            refused("invitation_replaced", () -> invitations.accept(earlier, as("Ana")));
            assertThat(offer(ana).state()).isEqualTo(OfferState.OPEN);
        });
    }

    @Test
    void a_link_that_ran_out_keeps_the_seat_and_is_renewed_to_the_same_mailbox() {
        run(() -> invite(ana));
        mail.age(organization, 15);
        run(() -> {
            assertThat(offer(ana).state()).isEqualTo(OfferState.EXPIRED);
            refused("invitation_expired", () -> accept(ana, "Ana"));
            assertThat(totals().free()).isEqualTo(2);

            assertThat(invitations.renew(mail.token(ana))).isTrue();

            assertThat(mail.to(ana)).hasSize(2);
            assertThat(offer(ana).state()).isEqualTo(OfferState.OPEN);
            assertThat(invitations.renew(mail.token(ana))).isFalse();
            accept(ana, "Ana");
        });
    }

    @Test
    void a_seat_taken_back_is_free_and_its_link_says_so() {
        run(() -> {
            var seat = invite(ana).seat();
            invitations.takeBack(acme.id(), invoice.id(), seat);

            assertThat(totals().free()).isEqualTo(3);
            assertThat(offer(ana).state()).isEqualTo(OfferState.TAKEN_BACK);
            refused("invitation_taken_back", () -> accept(ana, "Ana"));
            refused("seat_not_invited", () -> invitations.cancel(seat));
            refused("seat_not_invited", () -> invitations.sendAgain(seat));
        });
    }

    @Test
    void an_unused_seat_is_swapped_and_who_had_it_is_told() {
        run(() -> {
            pay();
            var seat = invite(ana).seat();
            var student = accept(ana, "Ana");

            invitations.swap(acme.id(), invoice.id(), seat, new Guest(bia, "Bia"));

            assertThat(mayEnter(student)).isFalse();
            assertThat(offer(ana).state()).isEqualTo(OfferState.TAKEN_BACK);
            refused("invitation_taken_back", () -> accept(ana, "Ana"));
            assertThat(mayEnter(accept(bia, "Bia"))).isTrue();
            assertThat(totals()).isEqualTo(new SeatTotals(3, 1, 0, 0, 0));
        });
    }

    @Test
    void once_its_student_has_begun_only_the_staff_move_a_seat() {
        run(() -> {
            pay();
            var seat = invite(ana).seat();
            var student = accept(ana, "Ana");
            access.enter(
                    student, course.modules().getFirst().lessons().getFirst().id());

            refused("seat_in_use", () -> invitations.takeBack(acme.id(), invoice.id(), seat));
            refused("seat_in_use", () -> invitations.swap(acme.id(), invoice.id(), seat, new Guest(bia, null)));
            assertThat(holders()).singleElement().satisfies(holder -> {
                assertThat(holder.started()).isTrue();
                assertThat(holder.email()).isEqualTo(ana);
            });
        });
    }

    @Test
    void after_a_void_nothing_is_offered_any_more() {
        run(() -> {
            invite(ana);
            invite(bia);
            accept(bia, "Bia");
            invoices.voidInvoice(invoice.id(), "engano");

            assertThat(offer(ana).state()).isEqualTo(OfferState.CLOSED);
            assertThat(offer(bia).state()).isEqualTo(OfferState.CLOSED);
            refused("invitation_closed", () -> accept(ana, "Ana"));
            refused("invoice_voided", () -> invite("caio@acme.example"));
            assertThat(invitations.handsOut(acme.id())).isFalse();
        });
    }

    @Test
    void all_or_none_are_invited_and_nobody_twice() {
        run(() -> {
            var many = Stream.of("a", "b", "c", "d")
                    .map(name -> new Guest(name + "-" + ana, name))
                    .toList();
            refused("too_few_seats", () -> invitations.inviteAs(acme.id(), invoice.id(), product.id(), many));
            assertThat(totals().invited()).isZero();

            var repeated = List.of(new Guest(ana, "Ana"), new Guest(ana.toUpperCase(java.util.Locale.ROOT), null));
            assertThat(invitations.inviteAs(acme.id(), invoice.id(), product.id(), repeated))
                    .hasSize(1);
            refused("email_invited", () -> invite(ana));
            accept(ana, "Ana");
            refused("email_has_seat", () -> invite(ana));
        });
    }

    @Test
    void a_seat_is_offered_only_while_it_is_free() {
        run(() -> {
            var seat = seats.of(invoice.id(), FIRST).rows().getFirst();
            invitations.invite(seat.id(), new Guest(ana, null), ReleaseRule.IMMEDIATELY);
            refused(
                    "seat_not_free",
                    () -> invitations.invite(seat.id(), new Guest(bia, null), ReleaseRule.IMMEDIATELY));
            assertThat(mayEnter(accept(ana, "Ana"))).isTrue();

            var draft = invoices.draft(NewInvoice.of(acme.id(), LocalDate.of(2099, 1, 1), lines(1)));
            refused(
                    "invoice_draft",
                    () -> invitations.invite(
                            draft.id(),
                            new NewInvitations(
                                    product.id(), List.of(new Guest(bia, null)), ReleaseRule.ON_FULL_PAYMENT)));
            assertThatThrownBy(
                            () -> invitations.invite(seat.id(), new Guest("nada", null), ReleaseRule.ON_FULL_PAYMENT))
                    .isInstanceOf(Refusal.Invalid.class);
        });
    }

    @Test
    void never_more_than_bought_however_many_click() {
        var race = Race.of(
                12,
                () -> organizations.<Invitation, RuntimeException>as(
                        organization, () -> invite("p" + Ids.next() + "@acme.example")));

        assertThat(race.winners()).isEqualTo(3);
        run(() -> assertThat(totals()).isEqualTo(new SeatTotals(3, 0, 0, 3, 0)));
    }

    @Test
    void a_payer_may_keep_one_and_sees_who_has_the_others() {
        run(() -> {
            invitations.keep(acme.id(), invoice.id(), product.id());
            invite(ana);
            refused("student_has_seat", () -> invitations.keep(acme.id(), invoice.id(), product.id()));

            var own = invitations.of(acme.id(), FIRST).rows();
            assertThat(own).hasSize(1);
            assertThat(own.getFirst().shares()).singleElement().satisfies(share -> {
                assertThat(share.own()).isTrue();
                assertThat(share.seats()).isEqualTo(new SeatTotals(3, 1, 1, 1, 0));
            });
            assertThat(holders())
                    .extracting(Holder::email)
                    .containsExactlyInAnyOrder(acme.email().value(), ana);
            assertThat(invitations.handsOut(acme.id())).isTrue();
        });
    }

    @Test
    void one_seat_for_oneself_is_nothing_to_hand_out() {
        run(() -> {
            var rui = school.person("Rui");
            var own = buy(rui, 1);
            assertThat(invitations.handsOut(rui.id())).isTrue();
            seats.assign(own.id(), new NewAssignment(product.id(), rui.id(), ReleaseRule.ON_FULL_PAYMENT, false));
            assertThat(invitations.handsOut(rui.id())).isFalse();
            assertThat(invitations.of(rui.id(), FIRST).rows()).isEmpty();
        });
    }

    @Test
    void more_seats_are_asked_for_once_a_day() {
        run(() -> {
            assertThat(wish(10)).isTrue();
            assertThat(wish(20)).isFalse();
            assertThat(invitations.of(acme.id(), invoice.id()).shares()).allMatch(Share::wished);
            assertThatThrownBy(() -> wish(0)).isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> invitations.wish(
                            acme.id(),
                            invoice.id(),
                            school.product("Outro", brl(1_00), course).id(),
                            1,
                            null))
                    .isInstanceOf(Refusal.NotFound.class);
        });
    }

    @Test
    void nobody_touches_the_seats_of_another_payer_or_of_a_draft() {
        run(() -> {
            var seat = invite(ana).seat();
            var rui = school.person("Rui").id();
            var draft = invoices.draft(NewInvoice.of(acme.id(), LocalDate.of(2099, 1, 1), lines(2)))
                    .id();
            var guests = List.of(new Guest(bia, null));
            var id = invoice.id();

            for (var attempt : List.<ThrowingCallable>of(
                    () -> invitations.of(rui, id),
                    () -> invitations.of(acme.id(), draft),
                    () -> invitations.holders(rui, id, FIRST),
                    () -> invitations.holder(rui, id, seat),
                    () -> invitations.holder(acme.id(), buy(acme, 1).id(), seat),
                    () -> invitations.inviteAs(rui, id, product.id(), guests),
                    () -> invitations.inviteAs(acme.id(), draft, product.id(), guests),
                    () -> invitations.keep(rui, id, product.id()),
                    () -> invitations.sendAgainAs(rui, id, seat),
                    () -> invitations.takeBack(rui, id, seat),
                    () -> invitations.swap(rui, id, seat, guests.getFirst()),
                    () -> invitations.wish(rui, id, product.id(), 1, null))) {
                assertThatThrownBy(attempt).isInstanceOf(Refusal.NotFound.class);
            }
            assertThat(totals()).isEqualTo(new SeatTotals(3, 0, 0, 1, 0));
            assertThat(mail.to(ana)).hasSize(1);
        });
    }

    private <X extends Exception> void run(Caller.Task<X> task) throws X {
        organizations.run(organization, task);
    }

    private Invitation invite(String email) {
        return invitations
                .inviteAs(acme.id(), invoice.id(), product.id(), List.of(new Guest(email, null)))
                .getFirst();
    }

    private Offer offer(String email) {
        return invitations.find(mail.token(email)).orElseThrow();
    }

    private CustomerId accept(String email, String name) {
        return invitations.accept(mail.token(email), as(name));
    }

    private CustomerId accept(String email, CustomerId chosen, boolean repeat) {
        return invitations.accept(mail.token(email), new Acceptance(chosen, null, null, repeat));
    }

    private static Acceptance as(String name) {
        return new Acceptance(null, name, null, false);
    }

    private boolean wish(int quantity) {
        return invitations.wish(acme.id(), invoice.id(), product.id(), quantity, "para março");
    }

    private List<Holder> holders() {
        return invitations.holders(acme.id(), invoice.id(), FIRST).rows();
    }

    private SeatTotals totals() {
        return invoices.get(invoice.id()).seats();
    }

    private boolean mayEnter(CustomerId student) {
        return access.explain(student, course.id()).allowed();
    }

    private void pay() {
        payments.record(invoice.id(), new NewPayment(invoice.total(), PaymentMethod.PIX, null, null));
    }

    private Invoice buy(Customer payer, int quantity) {
        return invoices.issue(NewInvoice.of(payer.id(), LocalDate.of(2099, 1, 1), lines(quantity)));
    }

    private List<NewLine> lines(int quantity) {
        return List.of(new NewLine(product.id(), null, null, quantity, null, null));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo(code));
    }
}
