package dev.catraca.notifications;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.invitations.Acceptance;
import dev.catraca.invitations.CaughtInvitations;
import dev.catraca.invitations.Guest;
import dev.catraca.invitations.Invitation;
import dev.catraca.invitations.Invitations;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.payments.NewImport;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.NewHolder;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seat;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Statements;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who hears what of a seat: the student, its payer, the staff; each once. */
@CatracaTest
class SeatMailsTest {

    @Autowired
    Notifications notifications;

    @Autowired
    Seats seats;

    @Autowired
    Invitations invitations;

    @Autowired
    CaughtInvitations caught;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    CustomerLinks doors;

    @Autowired
    TestStaff testStaff;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    private OrganizationId organization;
    private Product product;
    private Customer acme;

    @BeforeEach
    void open() {
        organization = organizations.newSchool("Escola Aurora");
        run(() -> {
            product = school.product("Java", brl(100_00), school.course("Java", 1));
            acme = school.company("Acme");
        });
    }

    @Test
    void who_comes_after_somebody_gets_their_own_mail_and_who_went_gets_none() {
        run(() -> {
            var invoice = buy(2);
            var ana = school.person("Ana");
            var bia = school.person("Bia");
            var seat = give(invoice, ana);
            assertThat(to(ana)).containsExactly("ACCESS_RESERVED WAITING");

            seats.swap(seat.id(), new NewHolder(bia.id(), null, false, false));
            assertThat(to(ana)).containsExactly("ACCESS_RESERVED EXPIRED");
            assertThat(to(bia)).containsExactly("ACCESS_RESERVED WAITING");

            pay(invoice);
            assertThat(to(bia)).containsExactlyInAnyOrder("ACCESS_RESERVED EXPIRED", "ACCESS_OPEN WAITING");
            seats.unassign(seat.id(), null);
            assertThat(to(bia)).containsExactlyInAnyOrder("ACCESS_RESERVED EXPIRED", "ACCESS_OPEN EXPIRED");

            give(invoice, ana);
            assertThat(to(ana)).containsExactlyInAnyOrder("ACCESS_RESERVED EXPIRED", "ACCESS_OPEN WAITING");
        });
    }

    @Test
    void a_payer_hears_once_of_seats_to_hand_out_and_not_of_their_own() {
        run(() -> {
            var invoice = buy(3);
            give(invoice, acme);
            var pix = new NewPayment(invoice.total(), PaymentMethod.PIX, null, null);
            payments.reverse(payments.record(invoice.id(), pix).id(), "digitado errado");
            payments.record(invoice.id(), pix);
            assertThat(ofKind(acme, MessageKind.SEATS_TO_HAND_OUT)).hasSize(1);

            var rui = school.person("Rui");
            var own = buy(rui, 1);
            give(own, rui);
            pay(own);
            assertThat(ofKind(rui, MessageKind.SEATS_TO_HAND_OUT)).isEmpty();
        });
    }

    @Test
    void an_invitation_leads_by_its_latest_mail_only() {
        run(() -> {
            var invoice = buy(2);
            var ana = "ana-" + Ids.next() + "@acme.example";
            var invitation = invite(invoice, ana);
            invitations.sendAgain(invitation.seat());
            assertThat(to(ana)).containsExactly("SEAT_INVITATION WAITING", "SEAT_INVITATION EXPIRED");

            invitations.accept(caught.token(ana), new Acceptance(null, "Ana Lima", null, false));
            assertThat(to(ana))
                    .containsExactly("ACCESS_RESERVED WAITING", "SEAT_INVITATION EXPIRED", "SEAT_INVITATION EXPIRED");

            var bia = "bia-" + Ids.next() + "@acme.example";
            invite(invoice, bia);
            invoices.voidInvoice(invoice.id(), "engano");
            assertThat(to(bia)).containsExactly("SEAT_INVITATION EXPIRED");
        });
    }

    @Test
    void an_invitation_says_who_invites_to_what_until_when_and_hides_its_link_from_others()
            throws MessagingException, IOException {
        var ana = "ana-" + Ids.next() + "@acme.example";
        run(() -> {
            notifications.changeSmtp(MailBoxes.settings());
            invite(buy(1), ana);
            notifications.deliverDue();
        });

        var sent = MailBoxes.of(ana).getFirst();
        assertThat(sent.getSubject()).isEqualTo("Acme convidou você para Java");
        assertThat(MailBoxes.body(sent, "text/plain"))
                .contains("Acme reservou para você uma vaga em Java", "Escola Aurora", caught.path(ana));
        run(() -> {
            var kept = notifications.list(MessageFilter.ALL, PageRequest.of(null, null)).rows().stream()
                    .filter(message -> message.recipientEmail().equals(ana))
                    .findFirst()
                    .orElseThrow();
            assertThat(notifications.letter(kept.id()).plain())
                    .contains("••••••")
                    .doesNotContain("vag_");
        });
    }

    @Test
    void the_staff_who_write_invoices_hear_who_wants_more() {
        var finance = testStaff.join(organization, Role.FINANCE);
        var support = testStaff.join(organization, Role.SUPPORT);
        run(() -> {
            invitations.wish(acme.id(), buy(2).id(), product.id(), 10, "Turma de março");
            invitations.wish(acme.id(), buy(2).id(), product.id(), 10, "Turma de março");
            assertThat(to(finance.email())).contains("SEATS_WISHED WAITING");
            assertThat(to(finance.email()).stream().filter("SEATS_WISHED WAITING"::equals))
                    .hasSize(1);
            assertThat(to(support.email())).doesNotContain("SEATS_WISHED WAITING");
        });
    }

    @Test
    void however_many_seats_a_batch_releases_the_mails_take_the_same_statements() {
        run(() -> {
            var few = sold(2);
            var many = sold(12);
            var fewer = Statements.during(() -> settle(few));
            var more = Statements.during(() -> settle(many));
            assertThat(more).hasSameSizeAs(fewer);
            var last = invoices.get(many.getLast()).customer();
            assertThat(notifications
                            .list(MessageFilter.of(last.value()), PageRequest.of(null, null))
                            .rows())
                    .extracting(Message::kind)
                    .contains(MessageKind.SEATS_TO_HAND_OUT);
        });
    }

    @Test
    void links_minted_together_let_in_like_others_and_each_once() {
        run(() -> {
            var ana = school.person("Ana");
            var links = doors.mint(List.of(ana, ana, acme));
            assertThat(links).hasSize(3).doesNotHaveDuplicates();
            for (var i = 0; i < 3; i++) {
                var url = links.get(i).url();
                var token = CustomerLinks.read(url.substring(url.lastIndexOf('/') + 1))
                        .orElseThrow();
                var who = i == 2 ? acme : ana;
                assertThat(doors.enter(token, who.id(), "JUnit")).isPresent();
                assertThat(doors.enter(token, who.id(), "JUnit")).isEmpty();
            }
            assertThat(doors.mint(List.of())).isEmpty();
            assertThat(doors.enter(ana.email(), acme.id(), "JUnit")).isEmpty();
            assertThat(doors.enter(ana.email(), ana.id(), "JUnit")).isPresent();
        });
    }

    /** Invoices of three seats each, one reserved for a student. */
    private List<InvoiceId> sold(int count) {
        var all = new ArrayList<InvoiceId>();
        for (var i = 0; i < count; i++) {
            var invoice = buy(school.company("Empresa " + i), 3);
            give(invoice, school.person("Aluno " + i));
            all.add(invoice.id());
        }
        return all;
    }

    private void settle(List<InvoiceId> some) {
        payments.recordAll(some.stream()
                .map(id -> new NewImport(id, null, new NewPayment(brl(300_00), PaymentMethod.PIX, null, null)))
                .toList());
    }

    private <X extends Exception> void run(Caller.Task<X> task) throws X {
        organizations.run(organization, task);
    }

    private Invoice buy(int quantity) {
        return buy(acme, quantity);
    }

    private Invoice buy(Customer payer, int quantity) {
        var line = new NewLine(product.id(), null, null, quantity, null, null);
        return invoices.issue(NewInvoice.of(payer.id(), LocalDate.of(2099, 1, 1), List.of(line)));
    }

    private Seat give(Invoice invoice, Customer student) {
        return seats.assign(
                invoice.id(), new NewAssignment(product.id(), student.id(), ReleaseRule.ON_FULL_PAYMENT, false));
    }

    private Invitation invite(Invoice invoice, String email) {
        return invitations
                .inviteAs(acme.id(), invoice.id(), product.id(), List.of(new Guest(email, null)))
                .getFirst();
    }

    private void pay(Invoice invoice) {
        payments.record(invoice.id(), new NewPayment(invoice.total(), PaymentMethod.PIX, null, null));
    }

    private List<Message> ofKind(Customer customer, MessageKind kind) {
        return notifications.list(MessageFilter.of(customer.id().value()), PageRequest.of(null, null)).rows().stream()
                .filter(message -> message.kind() == kind)
                .toList();
    }

    private List<String> to(Customer customer) {
        return to(customer.email().value());
    }

    private List<String> to(String email) {
        return notifications.list(MessageFilter.ALL, PageRequest.of(null, null)).rows().stream()
                .filter(message -> message.recipientEmail().equals(email) && message.kind() != MessageKind.INVITATION)
                .map(message -> message.kind() + " " + message.state())
                .toList();
    }
}
