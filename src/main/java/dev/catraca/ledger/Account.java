package dev.catraca.ledger;

import java.util.Comparator;
import java.util.UUID;

/** Where money is or is owed. The holder is a customer's id, a payment method, or empty. */
public record Account(Kind kind, String holder) implements Comparable<Account> {

    /** What an account stands for; see the ledger accounts of the domain. */
    public enum Kind {
        RECEIVABLE,
        SALES,
        CASH,
        CREDIT,
        WITHDRAWABLE,
        HELD
    }

    public static final Account SALES = new Account(Kind.SALES, "");

    private static final Comparator<Account> LOCK_ORDER =
            Comparator.comparing((Account account) -> account.kind().name()).thenComparing(Account::holder);

    /** What the customer owes. */
    public static Account receivable(UUID customer) {
        return new Account(Kind.RECEIVABLE, customer.toString());
    }

    /** What the customer may spend here. */
    public static Account credit(UUID customer) {
        return new Account(Kind.CREDIT, customer.toString());
    }

    /** What came in by a method of payment. */
    public static Account cash(String method) {
        return new Account(Kind.CASH, method);
    }

    @Override
    public int compareTo(Account other) {
        return LOCK_ORDER.compare(this, other);
    }
}
