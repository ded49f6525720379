package dev.catraca.payments;

import static dev.catraca.ledger.Account.cash;
import static dev.catraca.ledger.Account.credit;
import static dev.catraca.ledger.Account.receivable;

import dev.catraca.customers.Customers;
import dev.catraca.invoices.Incoming;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.Settled;
import dev.catraca.invoices.Settlement;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.ledger.Ledger;
import dev.catraca.ledger.NewEntry;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Money typed in by hand or imported, from its checks to the ledger: one or ten thousand by the same few statements. */
@Component
class RecordPayments {

    private final PaymentRows rows;
    private final ReadPayments read;
    private final Invoices invoices;
    private final Customers customers;
    private final Ledger ledger;
    private final OrganizationClock clock;

    RecordPayments(
            PaymentRows rows,
            ReadPayments read,
            Invoices invoices,
            Customers customers,
            Ledger ledger,
            OrganizationClock clock) {
        this.rows = rows;
        this.read = read;
        this.invoices = invoices;
        this.customers = customers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One result for each, in the order given; one that is refused harms no other. */
    List<Recording> record(List<NewImport> wanted) {
        var readings = read.all(wanted);
        var sound = readings.stream()
                .map(ReadPayments.Reading::sound)
                .filter(Objects::nonNull)
                .toList();
        customers.lockAll(
                sound.stream().map(each -> each.invoice().customer()).distinct().toList());
        var settled = invoices.settleAll(sound.stream()
                .map(each -> new Incoming(each.invoice().id(), each.payment().amount()))
                .toList());
        var at = clock.instant();
        var made = new ArrayList<Made>();
        for (var i = 0; i < sound.size(); i++) {
            made.add(make(sound.get(i), settled.get(i), at));
        }
        ledger.post(made.stream().map(Made::entry).filter(Objects::nonNull).toList());
        rows.insert(made.stream().map(Made::payment).filter(Objects::nonNull).toList());
        return merge(readings, made);
    }

    private static List<Recording> merge(List<ReadPayments.Reading> readings, List<Made> made) {
        var next = made.iterator();
        return readings.stream()
                .map(reading -> reading.sound() == null
                        ? new Recording(null, null, Objects.requireNonNull(reading.why()))
                        : next.next().recording())
                .toList();
    }

    private static Made make(ReadPayments.Sound wanted, Settled settled, Instant at) {
        var customer = wanted.invoice().customer();
        if (settled.settlement() instanceof Settlement.NotOpen closed) {
            return new Made(null, null, settled.invoice(), notOpen(closed.status()));
        }
        var id = PaymentId.next();
        var applied = settled.settlement().applied();
        var entry = entry(id, customer.value(), wanted.payment(), applied);
        var payment = new Payment(
                id,
                wanted.invoice().id(),
                customer,
                wanted.payment().amount(),
                applied,
                Money.zero(applied.currency()),
                wanted.payment().method(),
                wanted.receivedOn(),
                wanted.payment().reference(),
                PaymentState.RECEIVED,
                entry.id(),
                at,
                null,
                null);
        return new Made(payment, entry, settled.invoice(), null);
    }

    static Refusal notOpen(InvoiceStatus status) {
        return new Refusal.Conflict("invoice_" + status.name().toLowerCase(Locale.ROOT));
    }

    private static NewEntry entry(PaymentId payment, UUID customer, NewPayment wanted, Money applied) {
        return NewEntry.of("PAYMENT", payment.value())
                .debit(cash(wanted.method().name()), wanted.amount())
                .credit(receivable(customer), applied)
                .credit(credit(customer), wanted.amount().minus(applied));
    }

    /** A payment with the invoice as it left it, or why there is none. */
    record Recording(
            @Nullable Payment payment,
            @Nullable Invoice invoice,
            @Nullable Refusal why) {}

    private record Made(
            @Nullable Payment payment,
            @Nullable NewEntry entry,
            Invoice invoice,
            @Nullable Refusal why) {

        Recording recording() {
            return new Recording(payment, invoice, why);
        }
    }
}
