package dev.catraca.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class NotificationsTest {

    private static final String LINK = "https://escola.example/p/lnk_3f1b0c2a9d_SECRETSECRETSECRET";

    @Autowired
    Notifications notifications;

    @Autowired
    DeliveryJob job;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    private OrganizationId organization;
    private String email;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
        email = "ana-" + organization + "@example.com";
    }

    @Test
    void a_mail_reaches_its_mailbox_with_its_link_and_stays_masked_here() throws Exception {
        useMailServer();
        write(invoice("a"));

        assertThat(deliver()).isEqualTo(1);

        var mail = MailBoxes.of(email).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Fatura nº 1042 de Escola de Teste: R$ 199,90, vence em 10/12/2026");
        assertThat(MailBoxes.body(mail, "text/html")).contains("href=\"" + LINK, "R$ 199,90", "Ana");
        assertThat(MailBoxes.body(mail, "text/plain")).contains(LINK, "Fatura: 1042");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var message = only();
        assertThat(message.state()).isEqualTo(MessageState.SENT);
        assertThat(message.hasLink()).isFalse();
        assertThat(mail.getMessageID()).isEqualTo("<%s@escola.example>".formatted(message.id()));
        var kept = as(() -> notifications.letter(message.id()));
        assertThat(kept.html() + kept.plain())
                .contains("https://escola.example/p/••••••")
                .doesNotContain("SECRET");
    }

    @Test
    void a_mail_can_be_seen_before_there_is_one() {
        var ana = new Recipient("Ana", email, "en", null);

        var letter = as(() -> notifications.preview(
                MessageKind.INVOICE, ana, Map.of("number", "7", "total", "R$ 10.00", "due_on", "Dec 10, 2026")));

        assertThat(letter.subject()).contains("Invoice no. 7", "R$ 10.00");
        assertThat(letter.html()).contains("Hello Ana", "••••••").doesNotContain("cid:");
        assertThat(all()).isEmpty();
    }

    @Test
    void what_is_stored_never_shows_the_link() {
        write(invoice("a"));

        var row = inside(() -> db.sql("""
                select m::text from notifications.message m where organization_id = :organization
                """)
                .param("organization", Caller.tenant())
                .query(String.class)
                .single());

        assertThat(row).doesNotContain("SECRET", "/p/");
    }

    @Test
    void one_event_writes_to_one_mailbox_once() {
        useMailServer();
        write(invoice("a"));
        write(invoice("a"));
        as(() -> {
            notifications.enqueue(List.of(invoice("a"), invoice("b"), invoice("b")));
            return true;
        });

        assertThat(deliver()).isEqualTo(2);
        assertThat(MailBoxes.of(email)).hasSize(2);
        assertThat(deliver()).isZero();
    }

    @Test
    void a_transaction_that_rolls_back_sends_nothing() {
        useMailServer();

        assertThatThrownBy(() -> as(() -> transactions.execute(status -> {
                    notifications.enqueue(invoice("a"));
                    throw new IllegalStateException("changed my mind");
                })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(deliver()).isZero();
        assertThat(wakeUps()).isEqualTo(1);
    }

    @Test
    void without_a_mail_server_mail_waits_and_goes_out_once_there_is_one() {
        write(invoice("a"));

        assertThat(only().state()).isEqualTo(MessageState.WAITING);
        assertThat(deliver()).isZero();
        assertThat(as(() -> notifications.waitingCount())).isEqualTo(1);
        useMailServer();
        assertThat(deliver()).isEqualTo(1);
        assertThat(as(() -> notifications.waitingCount())).isZero();
    }

    @Test
    void a_dead_mail_server_costs_time_and_no_mail() {
        useServer(1);
        IntStream.range(0, 30).forEach(at -> write(invoice("event-" + at)));

        assertThat(deliver()).isZero();
        assertThat(all()).hasSize(30).allMatch(message -> message.state() == MessageState.QUEUED);
        assertThat(all()).anySatisfy(message -> {
            assertThat(message.lastError()).startsWith("NO_CONNECTION");
            assertThat(message.nextAttemptAt()).isAfter(now().plusSeconds(30));
        });

        useMailServer();
        hurry();
        assertThat(deliver()).isEqualTo(30);
        assertThat(MailBoxes.of(email)).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, FAILED, RECIPIENT_REFUSED",
        "RCPT, 450 try later, QUEUED, LATER",
        "MAIL, 553 not your address, QUEUED, SENDER_REFUSED",
        "., 554 looks like spam, FAILED, REFUSED",
        "., 451 busy, QUEUED, LATER",
        "DATA, 452 full, QUEUED, LATER",
    })
    void a_no_is_final_or_not(String command, String answer, MessageState state, SmtpProblem problem) throws Exception {
        try (var server = new ScriptedSmtp(Map.of(command, answer))) {
            useServer(server.port());
            write(invoice("a"));

            assertThat(deliver()).isZero();
        }

        assertThat(only().state()).isEqualTo(state);
        assertThat(only().lastError()).startsWith(problem + ": ").contains(answer.substring(4));
        assertThat(only().hasLink()).isTrue();
    }

    @Test
    void a_refused_mailbox_does_not_hold_up_the_others() throws Exception {
        useMailServer();
        write(invoice("a", "not an address at all", null));
        write(invoice("b"));

        assertThat(deliver()).isEqualTo(1);
        assertThat(all()).extracting(Message::state).containsExactly(MessageState.SENT, MessageState.FAILED);
    }

    @Test
    void a_mail_that_cannot_be_written_does_not_hold_up_the_others() {
        useMailServer();
        write(invoice("a").about("invoice", Ids.next()));
        write(invoice("b"));

        assertThat(deliver()).isEqualTo(1);
        assertThat(all()).extracting(Message::state).containsExactly(MessageState.SENT, MessageState.QUEUED);
        assertThat(all().getLast().problem()).isEqualTo(SmtpProblem.NOT_WRITTEN);
    }

    @Test
    void a_failed_mail_is_sent_again_on_demand() throws Exception {
        try (var server = new ScriptedSmtp(Map.of("RCPT", "550 no such user"))) {
            useServer(server.port());
            write(invoice("a"));
            deliver();
        }
        useMailServer();
        assertThat(deliver()).isZero();

        var again = as(() -> notifications.resend(only().id()));

        assertThat(again).isEqualTo(only().id());
        assertThat(deliver()).isEqualTo(1);
    }

    @Test
    void a_sent_mail_goes_again_as_a_copy_unless_its_link_is_used_up() {
        useMailServer();
        write(receipt("a"));
        write(invoice("b"));
        deliver();
        var receipt = all().getLast();
        var invoice = all().getFirst();

        as(() -> notifications.resend(receipt.id()));

        assertThat(deliver()).isEqualTo(1);
        assertThatThrownBy(() -> as(() -> notifications.resend(invoice.id())))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessage("message_link_gone");
    }

    @Test
    void two_servers_at_once_send_each_mail_once() throws Exception {
        useMailServer();
        as(() -> {
            notifications.enqueue(IntStream.range(0, 60)
                    .mapToObj(at -> invoice("event-" + at))
                    .toList());
            return true;
        });

        try (var servers = Executors.newFixedThreadPool(4)) {
            var sent = 0;
            for (var server :
                    servers.invokeAll(List.<Callable<Integer>>of(this::deliver, this::deliver, this::deliver))) {
                sent += server.get();
            }
            assertThat(sent).isEqualTo(60);
        }
        assertThat(MailBoxes.of(email)).hasSize(60);
    }

    @Test
    void a_stale_mail_expires_with_its_link_instead_of_going_out() {
        write(invoice("a", email, now().minusSeconds(1)));
        write(invoice("b", email, now().plus(Duration.ofDays(1))));
        useMailServer();

        assertThat(deliver()).isEqualTo(1);

        var expired = all().getLast();
        assertThat(expired.state()).isEqualTo(MessageState.EXPIRED);
        assertThat(expired.hasLink()).isFalse();
        assertThat(as(() -> notifications.letter(expired.id())).html()).contains("••••••");
    }

    @Test
    void the_link_is_there_to_copy_until_the_mail_has_left() {
        write(invoice("a"));
        var id = only().id();

        assertThat(as(() -> notifications.link(id))).isEqualTo(LINK);

        useMailServer();
        deliver();
        assertThatThrownBy(() -> as(() -> notifications.link(id))).isInstanceOf(Refusal.Conflict.class);
        var copied = inside(() -> db.sql("""
                select count(*) from audit.change
                where organization_id = :organization and action = 'link_copied' and subject_id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query(Long.class)
                .single());
        assertThat(copied).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{7*7}}",
                "${7*7}",
                "#{7*7}",
                "{0}",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>"
            })
    void what_people_type_arrives_as_text(String typed) throws Exception {
        useMailServer();
        var recipient = new Recipient(typed, email, "pt-BR", null);
        write(new NewMessage("a", MessageKind.ACCESS_OPEN, recipient)
                .with(Map.of("product", typed))
                .linking(LINK));
        deliver();

        var mail = MailBoxes.of(email).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Seu acesso a %s está liberado".formatted(typed));
        assertThat(MailBoxes.body(mail, "text/plain")).contains("Olá, " + typed + "!");
        assertThat(MailBoxes.body(mail, "text/html")).doesNotContain("<script>", "<img src=x", "49");
    }

    @Test
    void a_line_break_in_a_name_begins_no_header() throws Exception {
        useMailServer();
        var evil = "Ana\r\nBcc: everybody@example.com\r\n\r\nbody\u2028x";
        write(new NewMessage("a", MessageKind.ACCESS_OPEN, new Recipient(evil, email, "pt-BR", null))
                .with(Map.of("product", evil))
                .linking(LINK));
        deliver();

        var mail = MailBoxes.of(email).getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(MailBoxes.of("everybody@example.com")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void every_kind_reads_well_in_every_language(MessageKind kind) {
        for (var language : List.of("pt-BR", "en", "es")) {
            var recipient = new Recipient("Ana", email, language, null);
            var parameters = new java.util.HashMap<String, String>();
            kind.parameters().forEach(name -> parameters.put(name, "<" + name + ">"));
            write(new NewMessage(
                    kind + language, kind, recipient, null, parameters, kind.linked() ? LINK : null, null));
            var letter = as(() -> notifications.letter(all().getFirst().id()));

            assertThat(letter.subject() + letter.plain())
                    .doesNotContain(
                            "''",
                            "{",
                            "Catraca",
                            "mail.fact",
                            "mail." + kind.name().toLowerCase(Locale.ROOT))
                    .contains("Escola de Teste");
            assertThat(letter.html()).contains("lang=\"" + language);
        }
    }

    @Test
    void lists_by_state_person_and_subject_newest_first() {
        var customer = Ids.next();
        var invoice = Ids.next();
        write(invoice("a"));
        write(new NewMessage("b", MessageKind.RECEIPT, new Recipient("Ana", email, "pt-BR", customer))
                .with(Map.of("number", "1", "total", "R$ 1,00", "paid_on", "22/11/2026"))
                .about("invoice", invoice));

        assertThat(list(MessageFilter.of(customer))).hasSize(1);
        assertThat(list(MessageFilter.about(invoice))).hasSize(1);
        assertThat(list(new MessageFilter(MessageState.SENT, null, null))).isEmpty();
        assertThat(all()).extracting(Message::kind).containsExactly(MessageKind.RECEIPT, MessageKind.INVOICE);
        var first = as(() -> notifications.list(MessageFilter.ALL, PageRequest.of(1, null)));
        var second = as(() -> notifications.list(MessageFilter.ALL, PageRequest.of(1, first.next())));
        assertThat(second.rows()).extracting(Message::kind).containsExactly(MessageKind.INVOICE);
        assertThat(second.next()).isNull();
    }

    @Test
    void another_organization_sees_none_of_it() {
        write(invoice("a"));
        var id = only().id();
        var other = organizations.newOrganization();

        assertThatThrownBy(() -> organizations.as(other, () -> notifications.get(id)))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> organizations.as(other, () -> notifications.link(id)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void the_job_comes_again_when_there_is_something_to_do() {
        useServer(1);
        write(invoice("a"));
        var before = wakeUps();

        as(() -> job.run());
        as(() -> job.run());

        assertThat(wakeUps()).isEqualTo(before + 1);
    }

    @Test
    void a_password_is_kept_only_for_the_server_it_belongs_to() {
        save(new SmtpChange("mail.example", 587, Security.STARTTLS, "ana", "s3cret", "a@b.example"));
        save(new SmtpChange("mail.example", 587, Security.STARTTLS, "ana", null, "a@b.example"));
        assertThat(smtp().hasPassword()).isTrue();

        save(new SmtpChange("evil.example", 587, Security.STARTTLS, "ana", null, "a@b.example"));
        assertThat(smtp().hasPassword()).isFalse();
    }

    @Test
    void settings_are_checked_and_their_password_is_in_no_log() {
        assertThatThrownBy(() -> save(new SmtpChange("http://x", 0, Security.TLS, null, null, "nobody")))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Refusal.Problem::field)
                                .containsExactlyInAnyOrder("host", "port", "sender_email"));

        save(new SmtpChange("mail.example", 587, Security.STARTTLS, "ana", "s3cret", "a@b.example"));
        var history = inside(() -> db.sql(
                        "select changes::text from audit.change where organization_id = :organization and subject = 'smtp'")
                .param("organization", Caller.tenant())
                .query(String.class)
                .single());
        assertThat(history).contains("mail.example").doesNotContain("s3cret");
    }

    @Test
    void a_trial_says_what_is_wrong() throws Exception {
        var me = Recipient.staff("Ana", email, "pt-BR");
        useMailServer();
        assertThat(as(() -> notifications.testSmtp(me))).isEqualTo(new SmtpTrial.Accepted(email));
        assertThat(MailBoxes.of(email)).hasSize(1);

        useServer(1);
        assertThat(problem(me)).isEqualTo(SmtpProblem.NO_CONNECTION);
        save(new SmtpChange("no-such-host.invalid", 25, Security.NONE, null, null, "a@b.example"));
        assertThat(problem(me)).isEqualTo(SmtpProblem.UNKNOWN_HOST);
        save(new SmtpChange("127.0.0.1", MailBoxes.port(), Security.STARTTLS, null, null, "a@b.example"));
        assertThat(problem(me)).isEqualTo(SmtpProblem.NO_TLS);
        save(new SmtpChange("127.0.0.1", MailBoxes.port(), Security.TLS, null, null, "a@b.example"));
        assertThat(problem(me)).isEqualTo(SmtpProblem.NO_TLS);
        try (var server = new ScriptedSmtp(Map.of("AUTH", "535 wrong"))) {
            save(new SmtpChange("127.0.0.1", server.port(), Security.NONE, "ana", "x", "a@b.example"));
            assertThat(problem(me)).isEqualTo(SmtpProblem.WRONG_PASSWORD);
        }
    }

    private SmtpProblem problem(Recipient me) {
        return ((SmtpTrial.Failed) as(() -> notifications.testSmtp(me))).problem();
    }

    private NewMessage invoice(String event) {
        return invoice(event, email, null);
    }

    private static NewMessage invoice(String event, String to, java.time.@Nullable Instant until) {
        return new NewMessage(
                event,
                MessageKind.INVOICE,
                new Recipient("Ana", to, "pt-BR", null),
                null,
                Map.of("number", "1042", "total", "R$ 199,90", "due_on", "10/12/2026"),
                LINK,
                until);
    }

    private NewMessage receipt(String event) {
        return new NewMessage(event, MessageKind.RECEIPT, new Recipient("Ana", email, "pt-BR", null))
                .with(Map.of("number", "1042", "total", "R$ 199,90", "paid_on", "10/12/2026"));
    }

    private void write(NewMessage message) {
        as(() -> {
            notifications.enqueue(message);
            return true;
        });
    }

    private void useMailServer() {
        save(MailBoxes.settings());
    }

    private void useServer(int port) {
        save(new SmtpChange("127.0.0.1", port, Security.NONE, null, null, "a@escola.example"));
    }

    private void save(SmtpChange settings) {
        as(() -> {
            notifications.changeSmtp(settings);
            return true;
        });
    }

    private SmtpSettings smtp() {
        return as(() -> notifications.smtp().orElseThrow());
    }

    private int deliver() {
        return as(() -> notifications.deliverDue());
    }

    /** Lets the pauses pass. */
    private void hurry() {
        as(() -> transactions.execute(
                status -> db.sql("""
                update notifications.message set next_attempt_at = created_at where organization_id = :organization
                """).param("organization", Caller.tenant()).update()));
    }

    private long wakeUps() {
        return db.sql("""
                        select count(*) from jobs.scheduled_tasks
                        where task_name = 'notifications.delivery' and starts_with(task_instance, :organization)
                        """)
                .param("organization", organization.toString())
                .query(Long.class)
                .single();
    }

    private Message only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<Message> all() {
        return list(MessageFilter.ALL);
    }

    private List<Message> list(MessageFilter filter) {
        return as(() -> notifications.list(filter, PageRequest.of(200, null)).rows());
    }

    private static java.time.Instant now() {
        return InstantSource.system().instant();
    }

    private <T> T inside(Supplier<T> work) {
        return Objects.requireNonNull(as(() -> transactions.execute(status -> work.get())));
    }

    private <T, X extends Throwable> T as(Caller.Work<T, X> work) throws X {
        return organizations.as(organization, work);
    }
}
