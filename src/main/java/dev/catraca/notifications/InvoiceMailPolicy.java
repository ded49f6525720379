package dev.catraca.notifications;

import dev.catraca.identity.Permission;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.InvoicesIssued;
import dev.catraca.invoices.InvoicesPaid;
import dev.catraca.invoices.InvoicesResent;
import dev.catraca.invoices.InvoicesVoided;
import dev.catraca.payments.PaymentsRecorded;
import dev.catraca.payments.ReceiptsSent;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whenever money is asked for or arrives, the payer hears of it, and the staff of what is left to do. */
@Component
class InvoiceMailPolicy {

    private final Enqueueing enqueueing;
    private final InvoiceLetters letters;
    private final Invoices invoices;

    InvoiceMailPolicy(Enqueueing enqueueing, InvoiceLetters letters, Invoices invoices) {
        this.enqueueing = enqueueing;
        this.letters = letters;
        this.invoices = invoices;
    }

    /** An invoice of nothing is paid at its issue: there is nothing to ask for. */
    @EventListener
    void on(InvoicesIssued issued) {
        var asked = issued.invoices().stream()
                .filter(one -> one.notifyCustomer() && one.invoice().total().isPositive())
                .map(InvoicesIssued.Issued::invoice)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        var batch = letters.about(asked.stream());
        var urls = batch.urls();
        enqueueing.enqueue(asked.stream()
                .map(invoice -> batch.demand("invoice-issued/" + invoice.id().value(), invoice, urls))
                .toList());
    }

    @EventListener
    void on(InvoicesResent resent) {
        var batch = letters.about(resent.invoices().stream().map(InvoicesResent.Resent::invoice));
        var urls = batch.urls();
        enqueueing.enqueue(resent.invoices().stream()
                .map(one -> one.invoice().due().isPositive()
                        ? batch.demand("invoice-resent/" + one.sending(), one.invoice(), urls)
                        : batch.receipt("invoice-resent/" + one.sending(), one.invoice()))
                .toList());
    }

    /** Nobody is asked to pay what is no longer owed, however late the mail. */
    @EventListener
    void on(InvoicesVoided voided) {
        withdrawDemands(voided.invoices());
    }

    @EventListener
    void on(InvoicesPaid paid) {
        withdrawDemands(paid.invoices());
    }

    /** By payment, not by invoice: an invoice whose payment was reversed is paid, and thanked for, a second time. */
    @EventListener
    void on(PaymentsRecorded recorded) {
        var settling = recorded.payments().stream()
                .filter(one -> one.invoice().status() == InvoiceStatus.PAID)
                .toList();
        if (settling.isEmpty()) {
            return;
        }
        var batch = letters.about(settling.stream().map(PaymentsRecorded.Recorded::invoice));
        enqueueing.enqueue(settling.stream()
                .map(one ->
                        batch.receipt("invoice-paid-by/" + one.payment().id().value(), one.invoice()))
                .toList());
    }

    /** At the end of the transaction, when the buyer of an order has got their own seat. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tellOfPendingSeats(InvoicesPaid paid) {
        var pending = invoices.all(paid.invoices().stream().map(Invoice::id).toList()).values().stream()
                .filter(invoice -> invoice.seats().pending() > 0)
                .toList();
        if (pending.isEmpty()) {
            return;
        }
        var batch = letters.about(pending.stream());
        var members = letters.whoMay(Permission.ACCESS_WRITE);
        enqueueing.enqueue(pending.stream()
                .flatMap(invoice -> members.stream().map(member -> batch.seatsPending(invoice, member)))
                .toList());
    }

    @EventListener
    void on(ReceiptsSent sent) {
        var batch = letters.about(sent.receipts().stream().map(ReceiptsSent.Sent::invoice));
        var members = letters.whoMay(Permission.PAYMENTS_WRITE);
        enqueueing.enqueue(sent.receipts().stream()
                .flatMap(one -> members.stream()
                        .map(member -> batch.receiptUploaded(one.receipt().id(), one.invoice(), member)))
                .toList());
    }

    private void withdrawDemands(List<Invoice> closed) {
        var ids = closed.stream().map(invoice -> invoice.id().value()).toList();
        enqueueing.withdraw(MessageKind.INVOICE, ids);
        enqueueing.withdraw(MessageKind.ACCESS_RESERVED, ids);
    }
}
