package dev.catraca.payments;

/** Where money goes back to: the way it came, or the customer's credit. */
public enum RefundTo {
    METHOD,
    BALANCE
}
