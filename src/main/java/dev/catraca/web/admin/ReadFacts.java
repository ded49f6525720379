package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.INVOICES_READ;
import static dev.catraca.identity.Permission.LINKS_COPY;
import static dev.catraca.identity.Permission.PAYMENTS_READ;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.Invoices;
import dev.catraca.ledger.Account;
import dev.catraca.ledger.Ledger;
import dev.catraca.ledger.Movement;
import dev.catraca.notifications.Notifications;
import dev.catraca.organizations.Links;
import dev.catraca.payments.Payments;
import dev.catraca.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the contact card says of a customer's money and way in, one question each. */
@Component
class ReadFacts {

    private final Invoices invoices;
    private final Payments payments;
    private final Ledger ledger;
    private final Notifications notifications;
    private final Links links;

    ReadFacts(Invoices invoices, Payments payments, Ledger ledger, Notifications notifications, Links links) {
        this.invoices = invoices;
        this.payments = payments;
        this.ledger = ledger;
        this.notifications = notifications;
        this.links = links;
    }

    /** The ledger owes credit, so there it is negative. */
    CustomerFacts of(Customer customer, Screen screen) {
        var seesPayments = screen.can(PAYMENTS_READ);
        var currency = screen.organization().currency();
        var credit = Account.credit(customer.id().value());
        return new CustomerFacts(
                screen.can(INVOICES_READ) ? invoices.debtOf(customer.id()) : null,
                seesPayments ? payments.receivedFrom(customer.id()) : null,
                seesPayments ? ledger.balance(credit, currency).negated() : null,
                seesPayments ? lastCredit(customer.id(), currency) : null,
                screen.can(INVOICES_READ) ? invoices.openSeatsOf(customer.id()) : null,
                links.portal(screen.organization().slug(), ""),
                customer.isActive()
                        && screen.can(LINKS_COPY)
                        && notifications.smtp().isEmpty());
    }

    private @Nullable Movement lastCredit(CustomerId customer, String currency) {
        return ledger.last(Account.credit(customer.value()), currency)
                .map(last -> new Movement(last.kind(), last.amount().negated(), last.postedAt()))
                .orElse(null);
    }
}
