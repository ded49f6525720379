package dev.catraca.notifications;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Permission;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.InvoicesIssued;
import dev.catraca.invoices.InvoicesPaid;
import dev.catraca.invoices.InvoicesResent;
import dev.catraca.invoices.InvoicesVoided;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Show;
import dev.catraca.organizations.Links;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.PaymentsRecorded;
import dev.catraca.payments.ReceiptsSent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whenever money is asked for or arrives, the payer hears of it, and the staff of what is left to do. */
@Component
class InvoiceMailPolicy {

    private final Enqueueing enqueueing;
    private final Customers customers;
    private final Invoices invoices;
    private final PaymentLinks paymentLinks;
    private final Links links;
    private final StaffInbox staff;
    private final OrganizationClock clock;

    InvoiceMailPolicy(
            Enqueueing enqueueing,
            Customers customers,
            Invoices invoices,
            PaymentLinks paymentLinks,
            Links links,
            StaffInbox staff,
            OrganizationClock clock) {
        this.enqueueing = enqueueing;
        this.customers = customers;
        this.invoices = invoices;
        this.paymentLinks = paymentLinks;
        this.links = links;
        this.staff = staff;
        this.clock = clock;
    }

    /** An invoice of nothing is paid at its issue: there is nothing to ask for. */
    @EventListener
    void on(InvoicesIssued issued) {
        enqueueing.enqueue(issued.invoices().stream()
                .filter(one -> one.notifyCustomer() && one.invoice().total().isPositive())
                .map(one -> demand("invoice-issued/" + one.invoice().id().value(), one.invoice()))
                .toList());
    }

    @EventListener
    void on(InvoicesResent resent) {
        enqueueing.enqueue(resent.invoices().stream()
                .map(one -> one.invoice().due().isPositive()
                        ? demand("invoice-resent/" + one.sending(), one.invoice())
                        : receipt("invoice-resent/" + one.sending(), one.invoice()))
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
        enqueueing.enqueue(recorded.payments().stream()
                .filter(one -> one.invoice().status() == InvoiceStatus.PAID)
                .map(one -> receipt("invoice-paid-by/" + one.payment().id().value(), one.invoice()))
                .toList());
    }

    /** At the end of the transaction, when the buyer of an order has got their own seat. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tellOfPendingSeats(InvoicesPaid paid) {
        paid.invoices().stream()
                .map(invoice -> invoices.get(invoice.id()))
                .filter(invoice -> invoice.seats().pending() > 0)
                .forEach(invoice -> tell(
                        invoice,
                        MessageKind.SEATS_PENDING,
                        "seats-pending/" + invoice.id().value(),
                        Permission.ACCESS_WRITE));
    }

    @EventListener
    void on(ReceiptsSent sent) {
        sent.receipts()
                .forEach(one -> tell(
                        one.invoice(),
                        MessageKind.RECEIPT_UPLOADED,
                        "receipt-sent/" + one.receipt().id(),
                        Permission.PAYMENTS_WRITE));
    }

    private void withdrawDemands(List<Invoice> closed) {
        var ids = closed.stream().map(invoice -> invoice.id().value()).toList();
        enqueueing.withdraw(MessageKind.INVOICE, ids);
        enqueueing.withdraw(MessageKind.ACCESS_RESERVED, ids);
    }

    private NewMessage demand(String event, Invoice invoice) {
        var payer = payer(invoice.customer());
        var show = show(payer);
        var url = links.customers("/p/" + paymentLinks.token(Caller.current().organization(), invoice));
        return new NewMessage(event, MessageKind.INVOICE, payer)
                .about("invoice", invoice.id().value())
                .with(Map.of(
                        "number", number(invoice),
                        "total", show.money(invoice.due()),
                        "due_on", show.date(invoice.dueOn())))
                .linking(url);
    }

    private NewMessage receipt(String event, Invoice invoice) {
        var payer = payer(invoice.customer());
        var show = show(payer);
        var paidAt = Objects.requireNonNullElseGet(invoice.paidAt(), clock::instant);
        return new NewMessage(event, MessageKind.RECEIPT, payer)
                .about("invoice", invoice.id().value())
                .with(Map.of(
                        "number", number(invoice),
                        "total", show.money(invoice.total()),
                        "paid_on", show.date(paidAt.atZone(clock.zone()).toLocalDate())));
    }

    private void tell(Invoice invoice, MessageKind kind, String event, Permission whoMay) {
        var customer = customers.get(invoice.customer()).name();
        enqueueing.enqueue(staff.whoMay(whoMay).stream()
                .map(member -> new NewMessage(event, kind, member)
                        .about("invoice", invoice.id().value())
                        .with(facts(kind, invoice, customer, show(member)))
                        .linking(links.admin("/invoices/" + invoice.id().value())))
                .toList());
    }

    private static Map<String, String> facts(MessageKind kind, Invoice invoice, String customer, Show show) {
        return kind == MessageKind.SEATS_PENDING
                ? Map.of(
                        "customer",
                        customer,
                        "number",
                        number(invoice),
                        "seats",
                        show.number(invoice.seats().pending()))
                : Map.of("customer", customer, "number", number(invoice), "total", show.money(invoice.due()));
    }

    private Recipient payer(CustomerId id) {
        var customer = customers.get(id);
        return new Recipient(
                customer.name(),
                customer.email().value(),
                customer.language(),
                customer.id().value());
    }

    private Show show(Recipient recipient) {
        return new Show(Locale.forLanguageTag(recipient.language()), clock.zone());
    }

    private static String number(Invoice invoice) {
        return String.valueOf(invoice.number());
    }
}
