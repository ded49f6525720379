package dev.catraca.payments;

import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.ledger.Account;
import dev.catraca.ledger.Ledger;
import org.springframework.stereotype.Component;

/**
 * A payment that somebody is about to give back, and what of it is still here: the invoice's own money, and an excess that
 * became credit. Of a voided invoice all of it became credit.
 */
record Held(Payment payment, Invoice invoice, Money applied, Money excess, Money creditLeft) {

    Money whole() {
        return applied.plus(excess);
    }

    /** Of so much money, what the customer's credit gives: the excess first, as far as it is still there. */
    Money fromCredit(Money amount) {
        var there = excess.compareTo(creditLeft) < 0 ? excess : creditLeft;
        return amount.compareTo(there) < 0 ? amount : there;
    }

    boolean voided() {
        return invoice.status() == InvoiceStatus.VOIDED;
    }

    /** Finds, and locks the customer and the invoice. */
    @Component
    static class Locking {

        private final PaymentRows rows;
        private final RefundRows refunds;
        private final Customers customers;
        private final Invoices invoices;
        private final Ledger ledger;

        Locking(PaymentRows rows, RefundRows refunds, Customers customers, Invoices invoices, Ledger ledger) {
            this.rows = rows;
            this.refunds = refunds;
            this.customers = customers;
            this.invoices = invoices;
            this.ledger = ledger;
        }

        Held lock(PaymentId id) {
            var found = rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
            customers.lock(found.customer());
            invoices.lock(found.invoice());
            return read(id);
        }

        Held read(PaymentId id) {
            var payment = rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
            var invoice = invoices.get(payment.invoice());
            var nothing = Money.zero(payment.amount().currency());
            var applied = invoice.status() == InvoiceStatus.VOIDED || payment.state() != PaymentState.RECEIVED
                    ? nothing
                    : payment.applied().minus(new Money(refunds.appliedOf(id), nothing.currency()));
            var excess = payment.amount().minus(payment.refunded()).minus(applied);
            var account = Account.credit(payment.customer().value());
            var credit = ledger.balance(account, nothing.currency()).negated();
            return new Held(payment, invoice, applied, excess, credit);
        }
    }
}
