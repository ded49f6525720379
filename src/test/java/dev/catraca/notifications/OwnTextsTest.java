package dev.catraca.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.audit.Change;
import dev.catraca.documents.Brand;
import dev.catraca.documents.Picture;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.mailtexts.MailText;
import dev.catraca.mailtexts.MailTextKey;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Mails in an organization's own words. */
@CatracaTest
class OwnTextsTest {

    private static final String BRAZIL = "pt-BR";
    private static final MailText OWN = new MailText(
            "Oi {nome}, chegou a {numero}",
            "Tudo certo na {marca}",
            "Primeiro.\n\nVence em {vencimento}.",
            "Pagar {valor}",
            "");

    @Autowired
    Notifications notifications;

    @Autowired
    Audit audit;

    @Autowired
    MessageSource texts;

    @Autowired
    TestOrganizations organizations;

    private OrganizationId organization;
    private String email;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
        email = "ana-" + organization + "@example.com";
    }

    @Test
    void the_logo_is_put_in_once_whatever_the_text_says() {
        var logo = Picture.of("image/png", "pixels".getBytes(UTF_8));
        var told = "cid:logo \"cid:logo\" <img src=\"cid:logo\"";
        save(new MailText("Oi", "Oi", told, "Pagar", told));

        var html = organizations
                .as(
                        organization,
                        () -> notifications.preview(
                                MessageKind.INVOICE, BRAZIL, new Brand("cid:logo", "#123456", logo)))
                .html();

        assertThat(html.split(Pattern.quote(logo.dataUri()), -1)).hasSize(2);
        assertThat(html).contains("<img src=\"" + logo.dataUri() + "\" alt=\"cid:logo\"");
    }

    @Test
    void mails_say_what_the_organization_wrote_in_the_language_it_wrote_it_in() throws Exception {
        useMailServer();
        save(OWN);

        send("1", BRAZIL);
        send("2", "en");

        var own = MailBoxes.of(email).getFirst();
        assertThat(own.getSubject()).isEqualTo("Oi Ana, chegou a 1042");
        assertThat(MailBoxes.body(own, "text/plain")).isEqualToNormalizingNewlines("""
                        Tudo certo na Escola de Teste

                        Primeiro.

                        Vence em 10/12/2026.

                        Fatura: 1042
                        Valor: R$ 199,90
                        Vencimento: 10/12/2026

                        Pagar R$ 199,90:
                        https://escola.example/p/1

                        --\s
                        Mensagem enviada por Escola de Teste.
                        """);
        assertThat(MailBoxes.body(own, "text/html"))
                .contains(">Pagar R$ 199,90</a>", "href=\"https://escola.example/p/1");
        assertThat(MailBoxes.of(email).getLast().getSubject()).startsWith("Invoice no. 1042");
    }

    @Test
    void a_mail_that_has_left_stays_as_it_was_and_one_that_waits_says_the_new_words() {
        write("sent", BRAZIL);
        useMailServer();
        as(() -> notifications.deliverDue());
        write("waits", BRAZIL);

        save(OWN);

        var subjects = as(() -> notifications.list(MessageFilter.ALL, PageRequest.of(null, null)).rows().stream()
                .map(message -> notifications.letter(message.id()).subject())
                .toList());
        assertThat(subjects).hasSize(2).first().isEqualTo("Oi Ana, chegou a 1042");
        assertThat(subjects.getLast()).startsWith("Fatura nº 1042");
    }

    @Test
    void our_words_come_back() {
        var standard = text();
        save(OWN);
        assertThat(text()).isEqualTo(OWN);
        assertThat(owns()).isTrue();

        as(() -> {
            notifications.resetText(MessageKind.INVOICE, BRAZIL);
            return true;
        });

        assertThat(text()).isEqualTo(standard);
        assertThat(owns()).isFalse();
        assertThat(actions()).containsExactly("reset", "changed");
    }

    @Test
    void our_own_words_saved_are_no_words_of_theirs() {
        save(text());

        assertThat(owns()).isFalse();
        assertThat(actions()).isEmpty();
    }

    @Test
    void the_history_tells_both_texts() {
        var standard = text();
        save(OWN);

        var changes = history().getFirst().changes();
        assertThat(changes.get("subject").from())
                .isEqualTo("Fatura nº {number} de {brand}: {total}, vence em {due_on}");
        assertThat(changes.get("note")).isEqualTo(new Change(standard.note(), ""));
        assertThat(changes).containsEntry("message_kind", new Change(null, "INVOICE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{7*7}}",
                "${7*7}",
                "#{7*7}",
                "%{7*7}",
                "%s %d %n",
                "{0}",
                "{0,choice,0#none|1#one}",
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "#{T(java.lang.System).getenv()}",
                "%{#context['xwork.MethodAccessor.denyMethodExecution']=false}",
                "@{user.name}",
                "!{7*7} @if(true)x@endif",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "&lt;b&gt; \" ' $1 \\1"
            })
    void formulas_and_tags_come_out_as_what_they_are(String typed) throws Exception {
        useMailServer();
        save(new MailText(typed, typed, typed, typed.substring(0, Math.min(60, typed.length())), typed));

        send("1", BRAZIL);

        var mail = MailBoxes.of(email).getFirst();
        assertThat(mail.getSubject()).isEqualTo(typed);
        assertThat(MailBoxes.body(mail, "text/plain")).startsWith(typed + "\r\n\r\n" + typed + "\r\n\r\n");
        assertThat(MailBoxes.body(mail, "text/html")).doesNotContain("<script", "<img src=x", ">49<");
    }

    @Test
    void a_name_with_a_placeholder_in_it_stays_a_name() throws Exception {
        useMailServer();
        save(OWN);
        as(() -> {
            notifications.enqueue(message("1", new Recipient("{numero} {{7*7}}", email, BRAZIL, null)));
            return notifications.deliverDue();
        });

        assertThat(MailBoxes.of(email).getFirst().getSubject()).isEqualTo("Oi {numero} {{7*7}}, chegou a 1042");
    }

    @Test
    void a_placeholder_that_does_not_exist_is_named_with_those_that_do() {
        assertThatThrownBy(() -> save(with("Oi {sobrenome}, {produto}", OWN.body())))
                .isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> {
                    var problem = refusal.problems().getFirst();
                    assertThat(problem.field()).isEqualTo("subject");
                    var said = texts.getMessage(
                            "invalid." + problem.code(), problem.arguments().toArray(), Locale.forLanguageTag(BRAZIL));
                    assertThat(said)
                            .isEqualTo("Os campos {sobrenome}, {produto} não existem neste e-mail. "
                                    + "Você pode usar: {marca}, {nome}, {numero}, {valor}, {vencimento}.");
                });
    }

    @Test
    void texts_have_all_their_parts_and_an_end() {
        var long201 = "a".repeat(201);
        assertThat(problems(new MailText(" ", "", "\n\n", "", "")))
                .containsExactlyInAnyOrder("subject required", "heading required", "body required", "button required");
        assertThat(problems(new MailText(long201, long201, "a".repeat(5001), "a".repeat(61), "a".repeat(1001))))
                .containsExactlyInAnyOrder(
                        "subject too_long", "heading too_long", "body too_long", "button too_long", "note too_long");
        assertThat(problems(with("Fatura\r\nBcc: todos@example.com", OWN.body())))
                .containsExactly("subject invalid_characters");
        assertThat(problems(with(OWN.subject(), "Pague com 4111 1111 1111 1111")))
                .containsExactly("body card_number");
    }

    @Test
    void the_trial_mail_is_ours() {
        assertThatThrownBy(() -> as(() -> {
                    notifications.changeText(MessageKind.SMTP_TEST, BRAZIL, OWN);
                    return true;
                }))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void every_mail_explains_what_it_fills_in_and_shows_an_example(MessageKind kind) {
        for (var language : List.of(BRAZIL, "en", "es")) {
            var locale = Locale.forLanguageTag(language);
            for (var one : as(() -> notifications.placeholders(kind, language))) {
                assertThat(one.sample()).describedAs(one.name()).isNotEmpty();
                assertThat(texts.getMessage("mail.placeholder." + one.name(), null, locale))
                        .isEqualTo(one.word())
                        .matches("[a-z_]+");
                assertThat(texts.getMessage("mail.about." + one.name(), null, locale))
                        .isNotBlank();
            }
            var preview = as(() -> notifications.preview(kind, language, notifications.text(kind, language)));
            assertThat(preview.subject()).doesNotContain("{");
            assertThat(preview.plain()).doesNotContain("{");
        }
    }

    @Test
    void one_organizations_words_are_not_anothers() {
        save(OWN);
        var other = organizations.newOrganization();

        assertThat(organizations.as(other, () -> notifications.ownTexts())).isEmpty();
        assertThat(organizations.as(other, () -> notifications.text(MessageKind.INVOICE, BRAZIL)))
                .isNotEqualTo(OWN);
    }

    @Test
    void mail_comes_from_the_brand_until_the_organization_says_otherwise() throws Exception {
        useMailServer();
        send("1", BRAZIL);
        as(() -> {
            notifications.changeSender(new Sender(" Ana da Escola ", "Oi@Escola.example"));
            return true;
        });
        send("2", BRAZIL);

        var first = MailBoxes.of(email).getFirst();
        assertThat(first.getFrom()[0]).hasToString("Escola de Teste <contato@escola.example>");
        assertThat(first.getReplyTo()).isEqualTo(first.getFrom());
        var second = MailBoxes.of(email).getLast();
        assertThat(second.getFrom()[0]).hasToString("Ana da Escola <contato@escola.example>");
        assertThat(second.getReplyTo()[0].toString()).isEqualToIgnoringCase("oi@escola.example");
    }

    @Test
    void nothing_in_a_mail_tells_what_program_wrote_it() throws Exception {
        useMailServer();
        send("1", BRAZIL);

        var mail = MailBoxes.of(email).getFirst();
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        assertThat(raw.toString(UTF_8).toLowerCase(Locale.ROOT))
                .doesNotContain("catraca", "x-mailer", "user-agent", "java");
    }

    @Test
    void a_sender_is_one_line_and_an_address() {
        assertThatThrownBy(() -> as(() -> {
                    notifications.changeSender(new Sender("Ana\r\nBcc: x@example.com", "nobody"));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Refusal.Problem::field)
                                .containsExactlyInAnyOrder("sender_name", "reply_to"));
    }

    private static MailText with(String subject, String body) {
        return new MailText(subject, OWN.heading(), body, OWN.button(), OWN.note());
    }

    private List<String> problems(MailText typed) {
        try {
            save(typed);
            return List.of();
        } catch (Refusal.Invalid refusal) {
            return refusal.problems().stream()
                    .map(problem -> problem.field() + " " + problem.code())
                    .toList();
        }
    }

    private void save(MailText text) {
        as(() -> {
            notifications.changeText(MessageKind.INVOICE, BRAZIL, text);
            return true;
        });
    }

    private MailText text() {
        return as(() -> notifications.text(MessageKind.INVOICE, BRAZIL));
    }

    private boolean owns() {
        return as(() -> notifications.ownTexts()).contains(new MailTextKey("INVOICE", BRAZIL));
    }

    private List<AuditEntry> history() {
        var id = new MailTextKey("INVOICE", BRAZIL).historyId();
        return as(() -> audit.of(id, PageRequest.of(null, null)).rows());
    }

    private List<String> actions() {
        return history().stream().map(AuditEntry::action).toList();
    }

    private void useMailServer() {
        as(() -> {
            notifications.changeSmtp(MailBoxes.settings());
            return true;
        });
    }

    private void send(String event, String language) {
        write(event, language);
        as(() -> notifications.deliverDue());
    }

    private void write(String event, String language) {
        as(() -> {
            notifications.enqueue(message(event, new Recipient("Ana", email, language, null)));
            return true;
        });
    }

    private static NewMessage message(String event, Recipient recipient) {
        return new NewMessage(event, MessageKind.INVOICE, recipient)
                .with(Map.of("number", "1042", "total", "R$ 199,90", "due_on", "10/12/2026"))
                .linking("https://escola.example/p/" + event);
    }

    private <T extends @Nullable Object> T as(Supplier<T> work) {
        return organizations.as(organization, work::get);
    }
}
