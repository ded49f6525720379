package dev.catraca.sample;

import dev.catraca.customers.Address;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.NewCustomer;
import dev.catraca.customers.NewPaymentProfile;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.payments.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What no catalog foresees: free-text invoices, mistakes, people twice or from abroad, and drafts on the desk. */
final class Extras {

    private record Odd(String description, long price) {}

    private static final List<Odd> ODDS = List.of(
            new Odd("Aula particular de violão (4 encontros)", 32000),
            new Odd("Apostila impressa: Excel do Zero ao Dashboard", 6900),
            new Odd("Certificado impresso com moldura", 8900),
            new Odd("Oficina presencial de pão, sábado de manhã", 18000),
            new Odd("Revisão de portfólio de fotografia", 15000),
            new Odd("Ensaio de apresentação por vídeo, 1 hora", 22000),
            new Odd("Kit de aquarela para iniciantes, com frete", 21900));
    private static final List<Odd> FOR_FIRMS = List.of(
            new Odd("Palestra na empresa: Fale sem Tremer, até 60 pessoas", 380000),
            new Odd("Treinamento de Excel na empresa, 8 horas", 460000),
            new Odd("Semana do bem-estar: yoga no escritório", 240000));

    private final Story story;
    private final Crowd crowd;
    private final Payers payers;

    Extras(Story story, Crowd crowd, Payers payers) {
        this.story = story;
        this.crowd = crowd;
        this.payers = payers;
    }

    /** Every few days something out of the ordinary, dearer for companies. */
    void plan() {
        for (var day = story.first().plusDays(6);
                !day.isAfter(story.last());
                day = day.plusDays(story.between(5, 10))) {
            story.agenda().on(day, this::oddJob);
        }
        for (var day = story.first().plusDays(25);
                !day.isAfter(story.last());
                day = day.plusDays(story.between(24, 40))) {
            story.agenda().on(day, this::talk);
        }
        story.agenda().on(story.last().minusDays(24), this::abroad);
        story.agenda().on(story.last().minusDays(19), this::otherPayer);
        story.agenda().on(story.last().minusDays(16), this::twice);
        story.agenda().on(story.last().minusDays(15), this::overpaid);
        story.agenda().on(story.last().minusDays(13), this::mistaken);
        story.agenda().on(story.last().minusDays(12), this::partlyPaidAndVoided);
        story.agenda().on(story.last().minusDays(9), this::partlyPaid);
        story.agenda().on(story.last().minusDays(8), this::longGone);
        story.agenda().on(story.last().minusDays(2), this::drafts);
    }

    private void oddJob() {
        payers.person(
                issue(newcomer(crowd.person()), story.oneOf(ODDS), story.today().plusDays(5)));
    }

    private void talk() {
        var firm = new Content.Firm(
                "Associação Comercial de " + story.oneOf(List.of("Itu", "Sobral", "Lajeado", "Patos", "Ilhéus")),
                "eventos" + story.between(10, 999) + "@associacao",
                "Contratou para o encontro anual.");
        payers.firm(issue(
                newcomer(crowd.firm(firm)),
                story.oneOf(FOR_FIRMS),
                story.today().plusDays(15)));
    }

    private void mistaken() {
        payers.payByMistakeAndAgain(
                issue(newcomer(crowd.person()), ODDS.getFirst(), story.today().plusDays(4))
                        .id());
    }

    /** What is too much becomes credit. */
    private void overpaid() {
        var invoice = issue(newcomer(crowd.person()), ODDS.get(1), story.today().plusDays(3));
        payers.pay(invoice.id(), PaymentMethod.TRANSFER, story.today(), 145);
    }

    private void partlyPaid() {
        var invoice = issue(newcomer(crowd.person()), ODDS.get(4), story.today().plusDays(2));
        payers.pay(invoice.id(), PaymentMethod.PIX, story.today(), 40);
    }

    private void partlyPaidAndVoided() {
        var invoice = issue(newcomer(crowd.person()), ODDS.get(5), story.today().plusDays(2));
        payers.pay(invoice.id(), PaymentMethod.PIX, story.today(), 30);
        story.later(
                6,
                () -> story.as(
                        story.team().finance(),
                        () -> story.desk()
                                .invoices()
                                .voidInvoice(
                                        invoice.id(), "Aula cancelada pelo professor; o que foi pago virou crédito")));
    }

    /** One is ready to go, one still wants its price, one is large. */
    private void drafts() {
        draft(ODDS.get(2), 1);
        draft(ODDS.get(3), 2);
        draft(FOR_FIRMS.getFirst(), 1);
    }

    private void draft(Odd odd, int quantity) {
        var customer = newcomer(crowd.person());
        var lines = List.of(new NewLine(null, null, odd.description(), quantity, Story.brl(odd.price()), null));
        story.as(
                story.team().finance(),
                () -> story.desk()
                        .invoices()
                        .draft(NewInvoice.of(customer.id(), story.today().plusDays(10), lines)));
    }

    /** The same person wrote to us with two addresses. */
    private void twice() {
        for (var i = 0; i < 3; i++) {
            var person = newcomer(crowd.person());
            var again = NewCustomer.of(person).withTags("conferir duplicidade");
            newcomer(new NewCustomer(
                    person.name(),
                    "contato." + person.email().value(),
                    again.phone(),
                    null,
                    null,
                    again.taxId(),
                    null,
                    null,
                    null,
                    again.tags(),
                    "Mesmo telefone de outro cadastro; falta confirmar qual e-mail usa.",
                    null));
        }
    }

    /** Nobody has heard of them for long. */
    private void longGone() {
        for (var i = 0; i < 6; i++) {
            var person = newcomer(crowd.person().withTags("lista antiga"));
            story.as(
                    story.team().support(),
                    () -> story.desk()
                            .customers()
                            .archive(person.id(), "E-mail devolvido e telefone mudo há mais de um ano"));
        }
    }

    private void abroad() {
        newcomer(foreigner("Inês Carvalhal", "ines.carvalhal", "+351 912 000 000", "PT", "pt-BR", "Porto"));
        newcomer(foreigner("Martín Echeverría", "martin.echeverria", "+54 9 11 2345-6789", "AR", "es", "Rosario"));
        newcomer(foreigner("Emily Carter", "emily.carter", "+1 202 555 0123", "US", "en", "Washington"));
    }

    private static NewCustomer foreigner(
            String name, String mailbox, String phone, String country, String language, String city) {
        var address = new Address(null, null, null, null, city, null, null, country);
        return new NewCustomer(
                name,
                mailbox + "@example.com",
                phone,
                country,
                CustomerKind.PERSON,
                null,
                null,
                language,
                address,
                List.of("exterior"),
                null,
                null);
    }

    /** Somebody else's name stands on the invoice. */
    private void otherPayer() {
        var student = newcomer(crowd.person());
        var profile = story.desk()
                .customers()
                .addPaymentProfile(student.id(), new NewPaymentProfile("Tereza Brandão Leal", null, crowd.cpf(), null));
        payers.person(issue(student, profile.id(), ODDS.getLast(), story.today().plusDays(7)));
    }

    private Customer newcomer(NewCustomer wanted) {
        return story.desk().customers().create(wanted);
    }

    private Invoice issue(Customer customer, Odd odd, LocalDate dueOn) {
        return issue(customer, null, odd, dueOn);
    }

    private Invoice issue(
            Customer customer, dev.catraca.customers.@Nullable PaymentProfileId profile, Odd odd, LocalDate dueOn) {
        var lines = List.of(new NewLine(null, null, odd.description(), 1, Story.brl(odd.price()), null));
        var wanted = new NewInvoice(customer.id(), profile, dueOn, lines, null, null, false);
        return story.desk().invoices().issue(wanted);
    }
}
