package dev.catraca.payments;

import static dev.catraca.ledger.Account.cash;
import static dev.catraca.ledger.Account.credit;
import static dev.catraca.ledger.Account.receivable;

import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Money;
import dev.catraca.ledger.Ledger;
import dev.catraca.ledger.NewEntry;
import dev.catraca.organizations.OrganizationClock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Money typed in by hand, from its checks to the ledger. */
@Component
class RecordPayment {

    private static final long MAX_AMOUNT = 100_000_000_000L;
    private static final int MAX_REFERENCE = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final PaymentRows rows;
    private final Invoices invoices;
    private final Customers customers;
    private final Ledger ledger;
    private final OrganizationClock clock;

    RecordPayment(PaymentRows rows, Invoices invoices, Customers customers, Ledger ledger, OrganizationClock clock) {
        this.rows = rows;
        this.invoices = invoices;
        this.customers = customers;
        this.ledger = ledger;
        this.clock = clock;
    }

    Payment record(InvoiceId id, NewPayment wanted) {
        var today = clock.today();
        var receivedOn = wanted.receivedOn() == null ? today : wanted.receivedOn();
        var checks = new Checks();
        checks.that(wanted.amount().isPositive(), "amount", "not_positive");
        checks.that(wanted.amount().amount() <= MAX_AMOUNT, "amount", "too_big", MAX_AMOUNT);
        checks.that(!receivedOn.isAfter(today), "received_on", "future_date");
        checks.that(!receivedOn.isBefore(FIRST_DAY), "received_on", "date_out_of_range");
        var reference = checks.optionalLine("reference", wanted.reference(), MAX_REFERENCE);
        checks.refuseIfAny();
        return apply(id, new NewPayment(wanted.amount(), wanted.method(), receivedOn, reference), receivedOn);
    }

    private Payment apply(InvoiceId id, NewPayment wanted, LocalDate receivedOn) {
        customers.lock(invoices.get(id).customer());
        var invoice = invoices.lock(id);
        Payments.refuseUnlessOpen(invoice);
        var applied = invoices.settle(id, wanted.amount()).applied();
        var paymentId = PaymentId.next();
        var entry = entry(paymentId, invoice.customer().value(), wanted, applied);
        ledger.post(entry);
        var payment = new Payment(
                paymentId,
                id,
                invoice.customer(),
                wanted.amount(),
                applied,
                wanted.method(),
                receivedOn,
                wanted.reference(),
                PaymentState.RECEIVED,
                entry.id(),
                clock.instant(),
                null,
                null);
        rows.insert(payment);
        return payment;
    }

    private static NewEntry entry(PaymentId payment, UUID customer, NewPayment wanted, Money applied) {
        return NewEntry.of("PAYMENT", payment.value())
                .debit(cash(wanted.method().name()), wanted.amount())
                .credit(receivable(customer), applied)
                .credit(credit(customer), wanted.amount().minus(applied));
    }
}
