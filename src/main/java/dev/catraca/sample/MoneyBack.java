package dev.catraca.sample;

import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.kernel.PageRequest;
import dev.catraca.payments.NewRefund;
import dev.catraca.payments.Payment;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.PaymentState;
import dev.catraca.payments.RefundTo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Payers who changed their minds in the last weeks, and a bank or two that asked. */
final class MoneyBack {

    private static final int MANY = 200;
    private static final int OLD_DAYS = 15;

    private final Story story;
    private final Set<PaymentId> taken = new HashSet<>();

    MoneyBack(Story story) {
        this.story = story;
    }

    void plan() {
        on(11, this::refund, "Desistiu dentro dos sete dias");
        on(7, this::refund, "Comprou o curso repetido");
        on(5, this::refundByMistake, "Pediu o dinheiro de volta");
        on(6, this::winDispute, "O banco disse que o portador não reconhece a compra");
        on(3, this::dispute, "Contestação aberta no banco emissor");
    }

    private void on(int daysAgo, Consumer<String> act, String why) {
        story.agenda()
                .on(story.last().minusDays(daysAgo), () -> story.as(story.team().finance(), () -> act.accept(why)));
    }

    private void refund(String why) {
        some(
                payment -> payment.method() == PaymentMethod.PIX,
                payment -> story.desk().payments().refund(payment.id(), whole(why)));
    }

    /** Meant somebody else: undone the same day. */
    private void refundByMistake(String why) {
        some(_ -> true, payment -> {
            var refund = story.desk().payments().refund(payment.id(), whole(why));
            story.desk().payments().reverse(refund.id(), "Era de outra pessoa com o mesmo nome");
        });
    }

    private void dispute(String why) {
        some(
                payment -> payment.method() == PaymentMethod.CARD,
                payment -> story.desk().payments().dispute(payment.id(), why));
    }

    private void winDispute(String why) {
        some(payment -> payment.method() == PaymentMethod.CARD, payment -> {
            var dispute = story.desk().payments().dispute(payment.id(), why);
            story.later(
                    4,
                    () -> story.as(
                            story.team().finance(),
                            () -> story.desk().payments().win(dispute.id(), "Enviamos o registro de acesso às aulas")));
        });
    }

    private static NewRefund whole(String why) {
        return new NewRefund(null, List.of(), why, RefundTo.METHOD);
    }

    /** The newest payment of a whole invoice with one seat that nothing happened to yet; old ones are left in peace. */
    private void some(Predicate<Payment> wanted, Consumer<Payment> act) {
        var paid = InvoiceFilter.ALL.in(InvoiceStatus.PAID);
        story.desk().invoices().list(paid, new PageRequest(MANY, null)).rows().stream()
                .filter(invoice ->
                        invoice.seats().released() == 1 && invoice.refunded().isZero())
                .filter(invoice -> invoice.dueOn().isAfter(story.today().minusDays(OLD_DAYS)))
                .flatMap(invoice -> story.desk().payments().of(invoice.id(), new PageRequest(2, null)).rows().stream()
                        .filter(payment -> payment.state() == PaymentState.RECEIVED
                                && payment.amount().equals(invoice.total())))
                .filter(wanted.and(payment -> !taken.contains(payment.id())))
                .findFirst()
                .ifPresent(payment -> {
                    taken.add(payment.id());
                    act.accept(payment);
                });
    }
}
