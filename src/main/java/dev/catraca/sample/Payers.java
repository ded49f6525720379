package dev.catraca.sample;

import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.kernel.Money;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How people pay what they are asked for: most at once, some late, some in parts, a few never. */
final class Payers {

    private record Habit(PaymentMethod method, int weight) {}

    private static final List<Habit> PEOPLE = List.of(
            new Habit(PaymentMethod.PIX, 54),
            new Habit(PaymentMethod.CARD, 25),
            new Habit(PaymentMethod.BOLETO, 13),
            new Habit(PaymentMethod.TRANSFER, 4),
            new Habit(PaymentMethod.CASH, 3),
            new Habit(PaymentMethod.OTHER, 1));
    private static final List<Habit> FIRMS = List.of(
            new Habit(PaymentMethod.BOLETO, 50),
            new Habit(PaymentMethod.TRANSFER, 30),
            new Habit(PaymentMethod.PIX, 20));

    private final Story story;
    private final Content.People people;

    Payers(Story story, Content.People people) {
        this.story = story;
        this.people = people;
    }

    void person(Invoice invoice) {
        decide(invoice, story.weighted(PEOPLE, Habit::weight).method());
    }

    void firm(Invoice invoice) {
        decide(invoice, story.weighted(FIRMS, Habit::weight).method());
    }

    private void decide(Invoice invoice, PaymentMethod method) {
        if (invoice.status() != InvoiceStatus.OPEN) {
            return;
        }
        var fate = story.between(1, 100);
        if (fate <= 83) {
            pay(invoice.id(), method, inTime(method, invoice.dueOn()), 100);
        } else if (fate <= 91) {
            pay(invoice.id(), method, invoice.dueOn().plusDays(story.between(2, 24)), 100);
        } else if (fate <= 93) {
            pay(invoice.id(), method, inTime(method, invoice.dueOn()), 50);
            pay(invoice.id(), method, invoice.dueOn().plusDays(story.between(10, 40)), 100);
        } else if (story.chance(88)) {
            var giveUp = invoice.dueOn().plusDays(story.between(25, 40));
            story.agenda().on(giveUp, () -> voidUnpaid(invoice.id()));
        }
    }

    /** A boleto takes its time, everything else happens while the customer is at it. */
    private LocalDate inTime(PaymentMethod method, LocalDate dueOn) {
        var days = (int) (dueOn.toEpochDay() - story.today().toEpochDay());
        var wait = method == PaymentMethod.BOLETO ? days : days / 3;
        return story.today().plusDays(story.between(0, Math.max(0, wait)));
    }

    /** So many per cent of what is still owed, on that day. */
    void pay(InvoiceId invoice, PaymentMethod method, LocalDate day, int percent) {
        story.agenda().on(day, () -> {
            var now = story.desk().invoices().get(invoice);
            if (now.status() == InvoiceStatus.OPEN) {
                var amount = new Money(now.due().amount() * percent / 100, "BRL");
                var payment = new NewPayment(amount, method, null, reference(method));
                story.as(story.team().finance(), () -> story.desk().payments().record(invoice, payment));
            }
        });
    }

    /** The wrong customer's money, noticed the day after; the right one comes two days later. */
    void payByMistakeAndAgain(InvoiceId invoice) {
        var due = story.desk().invoices().get(invoice).due();
        var wrong = new NewPayment(due, PaymentMethod.PIX, null, "Pix sem identificação");
        story.as(story.team().finance(), () -> {
            var payment = story.desk().payments().record(invoice, wrong);
            story.later(
                    1,
                    () -> story.as(
                            story.team().finance(),
                            () -> story.desk()
                                    .payments()
                                    .reverse(payment.id(), story.oneOf(people.reversalReasons()))));
        });
        pay(invoice, PaymentMethod.PIX, story.today().plusDays(3), 100);
    }

    private void voidUnpaid(InvoiceId invoice) {
        if (story.desk().invoices().get(invoice).status() == InvoiceStatus.OPEN) {
            var reason = story.oneOf(people.voidReasons());
            story.as(story.team().finance(), () -> story.desk().invoices().voidInvoice(invoice, reason));
        }
    }

    private @Nullable String reference(PaymentMethod method) {
        var number = story.between(1000, 99999);
        return switch (method) {
            case PIX -> "Pix E" + number;
            case CARD -> "NSU " + number + (story.chance(40) ? ", 3x" : "");
            case BOLETO -> "Boleto " + number;
            case TRANSFER -> "TED " + number;
            case CASH -> "Recibo " + number;
            case OTHER -> null;
        };
    }
}
