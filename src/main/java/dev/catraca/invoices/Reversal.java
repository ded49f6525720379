package dev.catraca.invoices;

/** The ways in which money goes back, or was never owed. */
public enum Reversal {
    VOID,
    REFUND,
    DISPUTE
}
