package dev.catraca.payments;

import static dev.catraca.ledger.Account.cash;
import static dev.catraca.ledger.Account.credit;
import static dev.catraca.ledger.Account.receivable;

import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.ledger.Ledger;
import dev.catraca.ledger.NewEntry;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Undoes a payment that never was. The invoice owes again and credit is taken back; if the invoice was voided
 * meanwhile, the money had all become credit, so all of it is taken from there.
 */
@Component
class ReversePayment {

    private final PaymentRows rows;
    private final DisputeRows disputes;
    private final Invoices invoices;
    private final Customers customers;
    private final Ledger ledger;
    private final OrganizationClock clock;

    ReversePayment(
            PaymentRows rows,
            DisputeRows disputes,
            Invoices invoices,
            Customers customers,
            Ledger ledger,
            OrganizationClock clock) {
        this.rows = rows;
        this.disputes = disputes;
        this.invoices = invoices;
        this.customers = customers;
        this.ledger = ledger;
        this.clock = clock;
    }

    Payment reverse(PaymentId id, String reason) {
        var payment = rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
        customers.lock(payment.customer());
        var invoice = invoices.lock(payment.invoice());
        refuseIfGivenBack(id);
        if (!rows.markReversed(id, reason, clock.instant())) {
            throw new Refusal.Conflict("already_reversed");
        }
        var owedAgain = invoice.status() == InvoiceStatus.VOIDED
                ? Money.zero(payment.amount().currency())
                : payment.applied();
        invoices.unsettle(payment.invoice(), owedAgain);
        var customer = payment.customer().value();
        ledger.post(NewEntry.reversing(payment.entry(), "PAYMENT_REVERSED", id.value(), reason)
                .debit(receivable(customer), owedAgain)
                .debit(credit(customer), payment.amount().minus(owedAgain))
                .credit(cash(payment.method().name()), payment.amount()));
        return rows.find(id).orElseThrow();
    }

    /** What was given back, or is being asked back, did come in. */
    private void refuseIfGivenBack(PaymentId id) {
        if (rows.find(id).orElseThrow().refunded().isPositive()) {
            throw new Refusal.Conflict("payment_refunded");
        }
        if (disputes.ofPayments(List.of(id)).stream().anyMatch(Dispute::stands)) {
            throw new Refusal.Conflict("payment_disputed");
        }
    }
}
