package dev.catraca.notifications;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.documents.Documents;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.Role;
import dev.catraca.identity.Staff;
import dev.catraca.identity.TestStaff;
import dev.catraca.identity.Visitor;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import jakarta.mail.Multipart;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens elsewhere reaches the right mailbox, once. */
@CatracaTest
class PoliciesTest {

    private static final Visitor VISITOR = new Visitor("203.0.113.7", "JUnit");

    @Autowired
    Notifications notifications;

    @Autowired
    Documents documents;

    @Autowired
    Invoices invoices;

    @Autowired
    Orders orders;

    @Autowired
    Payments payments;

    @Autowired
    Seats seats;

    @Autowired
    Staff staff;

    @Autowired
    TestStaff testStaff;

    @Autowired
    CustomerLinks customerLinks;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    private OrganizationId organization;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
    }

    @Test
    void an_order_from_its_invoice_to_the_open_door() {
        organizations.run(organization, () -> {
            var ana = school.person("Ana");
            var java = school.product("Java do zero", null, school.course("Java", 2));
            var order = orders.place(NewOrder.of(
                    ana.id(),
                    school.offer(java, brl(199_90), Recurrence.MONTHLY).id()));
            assertThat(kinds(ana)).containsExactly(MessageKind.INVOICE);

            payments.record(
                    Objects.requireNonNull(order.invoice()),
                    new NewPayment(brl(199_90), PaymentMethod.PIX, null, null));

            assertThat(kinds(ana))
                    .containsExactlyInAnyOrder(MessageKind.INVOICE, MessageKind.RECEIPT, MessageKind.ACCESS_OPEN);
            assertThat(of(ana))
                    .allMatch(message -> message.state()
                            == (message.kind() == MessageKind.INVOICE ? MessageState.EXPIRED : MessageState.WAITING));
        });
    }

    @Test
    void an_invoice_paid_again_after_a_reversal_is_thanked_for_again() {
        organizations.run(organization, () -> {
            var ana = school.person("Ana");
            var invoice = issue(ana.id(), false);
            var pix = new NewPayment(brl(350_00), PaymentMethod.PIX, null, null);

            payments.reverse(payments.record(invoice.id(), pix).id(), "Digitado errado");
            payments.record(invoice.id(), pix);

            assertThat(kinds(ana)).containsExactly(MessageKind.RECEIPT, MessageKind.RECEIPT);
        });
    }

    @Test
    void the_invoice_goes_along_as_a_pdf_that_says_what_the_mail_says() throws Exception {
        var email = organizations.as(organization, () -> {
            notifications.changeSmtp(MailBoxes.settings());
            var ana = school.person("Ana");
            issue(ana.id(), true);
            return ana.email().value();
        });

        organizations.as(organization, () -> notifications.deliverDue());

        var mail = MailBoxes.of(email).getFirst();
        var parts = (Multipart) mail.getContent();
        var attached = parts.getBodyPart(parts.getCount() - 1);
        assertThat(attached.getFileName()).isEqualTo("fatura-1.pdf");
        try (var pdf = Loader.loadPDF(attached.getInputStream().readAllBytes())) {
            var text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
            assertThat(text).contains("Fatura nº 1", "Ana", "Consultoria", "R$ 350,00", "10/12/2099");
        }
        assertThat(MailBoxes.body(mail, "text/plain")).contains("/p/");
    }

    @Test
    void an_invoice_of_nothing_or_without_notice_sends_no_demand() {
        organizations.run(organization, () -> {
            var ana = school.person("Ana");
            issue(ana.id(), false);
            var free = new NewLine(null, null, "Brinde", 1, brl(0), null);
            invoices.issue(NewInvoice.of(ana.id(), LocalDate.of(2099, 12, 10), List.of(free)));

            assertThat(of(ana)).isEmpty();
        });
    }

    @Test
    void nobody_is_asked_for_a_voided_invoice() {
        organizations.run(organization, () -> {
            var ana = school.person("Ana");
            invoices.voidInvoice(issue(ana.id(), true).id(), "engano");
            notifications.changeSmtp(MailBoxes.settings());

            assertThat(of(ana)).extracting(Message::state).containsExactly(MessageState.EXPIRED);
        });
        assertThat(organizations.<Integer, RuntimeException>as(organization, () -> notifications.deliverDue()))
                .isZero();
    }

    @Test
    void each_request_to_send_an_invoice_again_is_a_mail_of_its_own() {
        organizations.run(organization, () -> {
            var ana = school.person("Ana");
            var invoice = issue(ana.id(), false);
            invoices.resend(invoice.id());
            invoices.resend(invoice.id());

            assertThat(kinds(ana)).containsExactly(MessageKind.INVOICE, MessageKind.INVOICE);
        });
    }

    @Test
    void a_student_hears_that_a_place_waits_for_a_payment_and_nobody_after_it_is_paid() {
        organizations.run(organization, () -> {
            var company = school.company("Empresa");
            var bia = school.person("Bia");
            var java = school.product("Java", brl(100_00), school.course("Java", 1));
            var line = new NewLine(java.id(), null, null, 2, null, null);
            var invoice = invoices.issue(NewInvoice.of(company.id(), LocalDate.of(2099, 12, 10), List.of(line)));
            for (var student : List.of(company, bia)) {
                var seat = new NewAssignment(java.id(), student.id(), ReleaseRule.ON_FULL_PAYMENT, false);
                seats.assign(invoice.id(), seat);
            }
            assertThat(kinds(company)).containsExactly(MessageKind.INVOICE);
            assertThat(kinds(bia)).containsExactly(MessageKind.ACCESS_RESERVED);

            payments.record(invoice.id(), new NewPayment(brl(200_00), PaymentMethod.PIX, null, null));

            assertThat(of(bia))
                    .extracting(message -> message.kind() + " " + message.state())
                    .containsExactlyInAnyOrder("ACCESS_RESERVED EXPIRED", "ACCESS_OPEN WAITING");
        });
    }

    @Test
    void staff_hear_of_paid_seats_that_nobody_has_and_of_proofs_to_check() {
        var support = testStaff.join(organization, Role.SUPPORT);
        var finance = testStaff.join(organization, Role.FINANCE);
        var viewer = testStaff.join(organization, Role.VIEWER);
        organizations.run(organization, () -> {
            var company = school.company("Empresa");
            var java = school.product("Java", brl(100_00), school.course("Java", 1));
            var line = new NewLine(java.id(), null, null, 3, null, null);
            var invoice = invoices.issue(NewInvoice.of(company.id(), LocalDate.of(2099, 12, 10), List.of(line)));
            payments.keepReceipt(invoice.id(), "pix.txt", "Pix".getBytes(StandardCharsets.UTF_8), null);
            payments.record(invoice.id(), new NewPayment(brl(300_00), PaymentMethod.PIX, null, null));

            assertThat(kindsTo(support.email())).containsExactly(MessageKind.SEATS_PENDING);
            assertThat(kindsTo(finance.email())).containsExactly(MessageKind.RECEIPT_UPLOADED);
            assertThat(kindsTo(viewer.email())).isEmpty();
        });
    }

    @Test
    void a_free_order_gives_its_buyer_the_seat_and_bothers_nobody() {
        var support = testStaff.join(organization, Role.SUPPORT);
        organizations.run(organization, () -> {
            var ana = school.person("Ana");
            var java = school.product("Java", null, school.course("Java", 1));
            orders.place(NewOrder.of(
                    ana.id(), school.offer(java, brl(0), Recurrence.MONTHLY).id()));

            assertThat(kinds(ana)).containsExactly(MessageKind.ACCESS_OPEN);
            assertThat(kindsTo(support.email())).isEmpty();
        });
    }

    @Test
    void a_customer_who_asks_gets_a_way_in() {
        organizations.run(organization, () -> {
            var ana = school.person("Ana");
            customerLinks.request(ana.email().value(), VISITOR);
            customerLinks.request("nobody@example.com", VISITOR);

            assertThat(kindsTo(ana.email().value())).containsExactly(MessageKind.SIGN_IN_LINK);
            assertThat(notifications.waitingCount()).isEqualTo(1);
        });
    }

    @Test
    void only_an_owner_sees_a_link_that_makes_an_owner() {
        var owner = testStaff.join(organization, Role.OWNER);
        var admin = testStaff.join(organization, Role.ADMIN);
        var invitation = organizations.as(organization, () -> staff.inviteOwner("nova@escola.example"));
        var message = organizations.as(
                organization,
                () -> notifications
                        .list(MessageFilter.about(invitation.staff().value()), PageRequest.of(null, null))
                        .rows()
                        .getFirst());

        assertThat(message.kind()).isEqualTo(MessageKind.INVITATION);
        assertThat(owner.<String, RuntimeException>call(() -> notifications.link(message.id())))
                .isEqualTo(invitation.url());
        assertThatThrownBy(() -> admin.<String, RuntimeException>call(() -> notifications.link(message.id())))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void a_chat_link_carries_its_text() {
        assertThat(WhatsApp.link("+5511987654321", "Olá! R$ 10 & mais: https://x/p/1"))
                .isEqualTo(
                        "https://wa.me/5511987654321?text=Ol%C3%A1%21%20R%24%2010%20%26%20mais%3A%20https%3A%2F%2Fx%2Fp%2F1");
    }

    private Invoice issue(CustomerId customer, boolean notify) {
        var line = new NewLine(null, null, "Consultoria", 1, brl(350_00), null);
        return invoices.issue(
                new NewInvoice(customer, null, LocalDate.of(2099, 12, 10), List.of(line), null, null, notify));
    }

    private List<MessageKind> kinds(Customer customer) {
        return of(customer).stream().map(Message::kind).toList();
    }

    private List<Message> of(Customer customer) {
        return notifications
                .list(MessageFilter.of(customer.id().value()), PageRequest.of(null, null))
                .rows();
    }

    private List<MessageKind> kindsTo(String email) {
        return notifications.list(MessageFilter.ALL, PageRequest.of(null, null)).rows().stream()
                .filter(message -> message.recipientEmail().equals(email) && message.kind() != MessageKind.INVITATION)
                .map(Message::kind)
                .toList();
    }
}
