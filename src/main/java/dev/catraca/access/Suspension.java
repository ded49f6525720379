package dev.catraca.access;

/** Why a grant is suspended. */
public enum Suspension {
    PAYMENT,
    REFUND,
    DISPUTE,
    VOID,
    OVERDUE,
    ORDER
}
